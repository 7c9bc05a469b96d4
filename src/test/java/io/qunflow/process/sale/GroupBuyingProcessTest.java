package io.qunflow.process.sale;

import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceUnderFloorException;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuyProcess;
import io.qunflow.funnel.sale.GroupBuyState;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderFlag;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.process.engine.People;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.promotion.ChoicesOf;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the plan of a group buy to the full group or the last refund, on real tables (F4). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/4-sale/group-buying.bpmn",
      "processes/funnel/4-sale/group-gathering.bpmn",
      "processes/funnel/4-sale/group-price-floor.dmn",
      "forms/funnel/4-sale/plan-group-buy.form",
      "forms/funnel/4-sale/check-group-buy.form",
      "forms/funnel/4-sale/refund-group.form"
    })
class GroupBuyingProcessTest {

  private static final Duration LASTS = Duration.ofHours(30);

  private ProcessEngine engine;
  private People people;
  private SaleWorld world;
  private Offering master;
  private GroupBuys groups;
  private Orders orders;

  @BeforeEach
  void aCommunityThatSells(ProcessEngine running) throws Exception {
    engine = running;
    people = new People(engine);
    world = openWorld();
    master = world.master();
    groups = world.get(GroupBuys.class);
    orders = world.get(Orders.class);
    var communities = world.get(CommunityService.class);
    var offerings = world.get(Offerings.class);
    world.with(new GroupBuyLauncher(Starters.of(engine), communities));
    Mocks.register(
        "prepareGroupBuyDelegate",
        new PrepareGroupBuyDelegate(groups, ChoicesOf.offerings(offerings), communities));
    Mocks.register(
        "recordGroupBuyPlanDelegate", new RecordGroupBuyPlanDelegate(groups, communities));
    Mocks.register(
        "measureGroupPriceDelegate", new MeasureGroupPriceDelegate(groups, offerings, communities));
    Mocks.register("refuseGroupBuyDelegate", new RefuseGroupBuyDelegate(groups, offerings));
    Mocks.register("openGroupBuyDelegate", new OpenGroupBuyDelegate(groups));
    Mocks.register("dropGroupBuyDelegate", new DropGroupBuyDelegate(groups));
    Mocks.register("settleGroupBuyDelegate", new SettleGroupBuyDelegate(groups));
    Mocks.register("recordGroupRefundsDelegate", new RecordGroupRefundsDelegate(groups));
  }

  SaleWorld openWorld() {
    return SaleWorld.onH2();
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void enoughPaidOrdersMakeItComplete() throws Exception {
    var group = open(2);

    var rain = world.member("小雨");
    var first = join(group, "T-1");
    var second = world.place(world.order("T-2", rain, 450_000, group.id()));
    world.pay(first, 450_000);
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.OPEN);
    assertThat(world.get(Prices.class).priceOf(master.id(), Optional.of(rain), NOON).minor())
        .isEqualTo(450_000);
    assertThat(world.get(Prices.class).priceOf(master.id(), Optional.empty(), NOON).minor())
        .isEqualTo(580_000);
    world.pay(second, 450_000);

    people.assertEnded("endEvent_groupComplete", "endEvent_groupBuyOver");
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.COMPLETE);
    assertThat(second.flagged()).isEmpty();
    assertThat(join(group, "T-3").flagged())
        .as("the group is full")
        .containsExactly(OrderFlag.UNDER_PRICE, OrderFlag.GROUP_OVER);
  }

  @Test
  void whatWasPaidInAFailedGroupIsRefundedByAPersonAndRecorded() throws Exception {
    var group = open(3);
    var one = world.pay(join(group, "T-1"), 450_000);
    var two = world.pay(join(group, "T-2"), 450_000);
    join(group, "T-3");

    deadline();

    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    assertThat(groups.find(group.id()).toRefund()).isEqualTo(2);
    assertThat(engine.getTaskService().getVariables(people.task("userTask_refundGroup").getId()))
        .containsEntry("consolePage", "/communities/tea/group-buys/" + group.id());
    world.refund(one, "r-1", 450_000);
    people.complete("userTask_refundGroup", Map.of("groupRefundsDone", true), "yunying");
    assertThat(
            engine
                .getTaskService()
                .getVariable(people.task("userTask_refundGroup").getId(), "groupRefundsLeft"))
        .asString()
        .contains("还有 1 个订单没有退款");
    world.sql.update("UPDATE sale_order SET refunded_minor = paid_minor WHERE id = ?", two.id());
    people.complete("userTask_refundGroup", Map.of("groupRefundsDone", true), "yunying");

    people.assertEnded("endEvent_groupRefunded", "endEvent_groupBuyOver");
  }

  @Test
  void theLastReportedRefundEndsTheTask() throws Exception {
    var group = open(2);
    var one = world.pay(join(group, "T-1"), 450_000);
    deadline();

    world.refund(one, "r-1", 200_000);
    assertThat(people.task("userTask_refundGroup")).isNotNull();
    world.refund(one, "r-2", 250_000);

    people.assertEnded("endEvent_groupReported", "endEvent_groupBuyOver");
    assertThat(orders.find(one.id()).netMinor()).isZero();
  }

  @Test
  void nobodyIsOwedAnythingWhereNobodyPaid() throws Exception {
    var group = open(2);
    join(group, "T-1");

    deadline();

    people.assertEnded("endEvent_groupFailed", "endEvent_groupBuyOver");
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
  }

  /** Paid in time, but the process did not hear of it before the deadline. */
  @Test
  void theDeadlineLooksForItself() throws Exception {
    var group = open(2);
    world.with(new NobodyListens());
    world.pay(join(group, "T-1"), 450_000);
    world.pay(join(group, "T-2"), 450_000);

    deadline();

    people.assertEnded("endEvent_groupFullInTime", "endEvent_groupBuyOver");
  }

  @Test
  void moneyThatComesTooLateIsFlaggedAndCompletesNothing() throws Exception {
    var group = open(2);
    var one = world.pay(join(group, "T-1"), 450_000);
    var two = join(group, "T-2");
    world.clock.advance(LASTS);

    var late = world.pay(two, 450_000);
    deadline();

    assertThat(late.flagged())
        .containsExactly(OrderFlag.GROUP_OVER, OrderFlag.LATE, OrderFlag.REFUND_DUE);
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    assertThat(groups.find(group.id()).toRefund()).isEqualTo(2);
    assertThat(world.place(world.order("T-9", null, 450_000, group.id())).flagged())
        .containsExactly(OrderFlag.UNDER_PRICE, OrderFlag.GROUP_OVER);
    assertThat(orders.findPage(TEA, OrderFilter.ofGroup(group.id()), 0, 9))
        .extracting(SaleOrder::externalId)
        .contains(one.externalId(), two.externalId());
  }

  /** Paid in time, heard of after the deadline: the process waits for that. */
  @Test
  void aPaymentReportedSecondsAfterTheDeadlineMakesTheGroupComplete() throws Exception {
    var group = open(2);
    world.pay(join(group, "T-1"), 450_000);
    var second = join(group, "T-2");
    var timer = engine.getManagementService().createJobQuery().activityId("event_groupDeadline");
    assertThat(timer.singleResult().getDuedate())
        .isEqualTo(Date.from(group.endsAt().plus(Duration.ofMinutes(15))));
    world.clock.set(group.endsAt().plusSeconds(3));

    world.reported(second, "wx-2", 450_000, group.endsAt().minusSeconds(1));

    people.assertEnded("endEvent_groupComplete", "endEvent_groupBuyOver");
    assertThat(orders.find(second.id()).flagged()).isEmpty();
  }

  @Test
  void underTheFloorNoGroupIsOpened() throws Exception {
    assertThatThrownBy(() -> groups.plan(given(2, 428_572), "yunying"))
        .isInstanceOf(PriceUnderFloorException.class)
        .hasMessageContaining("底价是 4285.73 元");
    Starters.of(engine).start(GroupBuySteps.KEY, "tea:master", Map.of("communityKey", "tea"));

    plan("4285.72");
    assertThat(variable("groupBuyRefusal")).contains("拼团价 4285.72 元付不起", "底价是 4285.73 元");
    plan("5800");
    assertThat(variable("groupBuyRefusal")).contains("低于标价 5800 元");
    plan("4285.73");
    people.complete(
        "userTask_checkGroupBuy",
        Map.of("groupBuyApproval", "back", "groupBuyRefusal", "人太少"),
        "fuhe");
    assertThat(variable("groupBuyRefusal")).isEqualTo("人太少");
    plan("4300");
    world
        .get(Offerings.class)
        .change(TEA, master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying");
    people.complete("userTask_checkGroupBuy", Map.of("groupBuyApproval", "open"), "fuhe");
    assertThat(variable("groupBuyRefusal")).contains("底价是 5000 元");

    people.complete("userTask_planGroupBuy", Map.of("groupBuyChoice", "drop"), "yunying");
    people.assertEnded("endEvent_groupBuyDropped");
    assertThat(groups.findAll(TEA, Optional.empty()))
        .singleElement()
        .extracting(GroupBuy::state)
        .isEqualTo(GroupBuyState.DROPPED);
  }

  @Test
  void whoPlannedItDoesNotOpenIt() throws Exception {
    groups.plan(given(2, 450_000), "fuhe");

    assertThatThrownBy(
            () ->
                people.complete(
                    "userTask_checkGroupBuy", Map.of("groupBuyApproval", "open"), "fuhe"))
        .hasMessageContaining("换一位同事");
  }

  /** Paid by one, and one more only said to come: money goes back, nothing is asked again. */
  @Test
  void aRetiredCommunityEndsItsGroupsAndNotesWhatIsToBeRefunded() throws Exception {
    var group = open(3);
    var paid = world.pay(join(group, "T-1"), 450_000);
    var open = join(group, "T-2");
    var planned = groups.plan(given(2, 440_000), "yunying");

    world.retire();
    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, "tea");

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(groups.find(group.id()).state()).isEqualTo(GroupBuyState.FAILED);
    assertThat(groups.find(planned.id()).state()).isEqualTo(GroupBuyState.DROPPED);
    assertThat(orders.find(paid.id()).flagged()).containsExactly(OrderFlag.REFUND_DUE);
    assertThat(orders.find(open.id()).flagged()).isEmpty();
    assertThat(orders.find(open.id()).state()).isEqualTo(OrderState.PLACED);
    assertThat(world.refund(paid, "r-1", 450_000).flagsOpen()).as("nothing is owed").isFalse();
  }

  @Test
  void aFailedGroupThatIsBeingRefundedEndsWithItsCommunity() throws Exception {
    var group = open(2);
    var paid = world.pay(join(group, "T-1"), 450_000);
    deadline();
    assertThat(people.task("userTask_refundGroup")).isNotNull();

    world.retire();
    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, "tea");

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(orders.find(paid.id()).flagsOpen()).isTrue();
    assertThat(orders.find(paid.id()).flagged()).containsExactly(OrderFlag.REFUND_DUE);
  }

  private GroupBuy open(int needed) throws Exception {
    var planned = groups.plan(given(needed, 450_000), "yunying");
    people.complete("userTask_checkGroupBuy", Map.of("groupBuyApproval", "open"), "fuhe");
    return groups.find(planned.id());
  }

  private NewGroupBuy given(int needed, long price) {
    return new NewGroupBuy(TEA, "master", needed, price, NOON.plus(LASTS));
  }

  private SaleOrder join(GroupBuy group, String order) throws Exception {
    return world.place(world.order(order, null, 450_000, group.id()));
  }

  private void plan(String yuan) {
    var values = new HashMap<String, Object>();
    values.put("groupBuyChoice", "plan");
    values.put("groupBuyOffering", "master");
    values.put("groupBuyNeeded", 2);
    values.put("groupBuyPriceYuan", Double.valueOf(yuan));
    values.put("groupBuyUntilDay", "2026-11-30");
    people.complete("userTask_planGroupBuy", values, "yunying");
  }

  private void deadline() {
    var jobs = engine.getManagementService();
    jobs.executeJob(jobs.createJobQuery().activityId("event_groupDeadline").singleResult().getId());
    jobs.executeJob(
        jobs.createJobQuery().activityId("serviceTask_settleGroupBuy").singleResult().getId());
  }

  private String variable(String name) {
    return people.variable("userTask_planGroupBuy", name);
  }

  private static final class NobodyListens implements GroupBuyProcess {

    @Override
    public void start(GroupBuy planned) {}

    @Override
    public void full(GroupBuy complete) {}

    @Override
    public void refunded(GroupBuy failed) {}
  }
}
