package io.qunflow.process.lead;

import static io.qunflow.funnel.lead.LeadWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadEntry;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.LeadWorld;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.WonLeads;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.support.StaticMessageSource;

/** Who pays is followed no more, and who ordered is not silent; on real tables (P3, F4). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(resources = {"processes/funnel/4-sale/lead.bpmn", "forms/funnel/4-sale/work-lead.form"})
class LeadWonProcessTest {

  private static final long PRICE = 580_000;

  private ProcessEngine engine;
  private LeadWorld world;
  private WonLeads won;
  private MemberId rain;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aMemberAndSomethingToBuy(ProcessEngine running) {
    engine = running;
    world = new LeadWorld(openDatabase());
    won = world.get(WonLeads.class);
    rain = world.member("小雨😀");
    world.sql.update(
        "INSERT INTO offering_terms (offering_id, revision, from_ms, list_price_minor, cost_minor,"
            + " commission_bp, reward_bp, changed_by) VALUES (7, 1, 0, 580000, 300000, 2000, 1000,"
            + " 'yunying')");
    world.with(new LeadLauncher(Starters.of(engine), world.get(CommunityService.class)));
    world.with(new OrdersOfLeads(world.sql));
    var words = new StaticMessageSource();
    Mocks.register(
        "planLeadActionDelegate", new PlanLeadActionDelegate(world.leads, world.portraits, words));
    Mocks.register("endSilentLeadDelegate", new EndSilentLeadDelegate(world.changes));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    world.close();
  }

  @Test
  void aPaymentReportedByWebhookWinsTheLeadAndEndsItsTask() throws Exception {
    var lead = opened(rain, 7L);
    var report =
        "{\"order\":\"T-9\",\"offering\":\"master\",\"price_minor\":580000,\"payment\":\"wx-9\","
            + "\"amount_minor\":580000}";
    world.modules.publish(
        new WebhookReceived(
            TEA, "shop", "w-1", "order.paid", Optional.of(rain), report, world.clock.instant()));

    won.look();
    won.look();

    assertWon(lead, "T-9");
    assertThat(world.leads.findEntries(lead.id()))
        .extracting(LeadEntry::note, LeadEntry::doneBy)
        .endsWith(org.assertj.core.groups.Tuple.tuple("订单 shop T-9 付清了", ""));
    assertThat(world.leads.findEntries(lead.id())).hasSize(2);
  }

  @Test
  void aPaymentTypedByAnOperatorWinsWhatIsAboutNothingInParticularToo() throws Exception {
    var lead = opened(rain, null);
    var other = opened(world.member("老周"), 7L);
    var order = pay(ordered("T-1", rain));

    won.look(order.id());

    assertWon(lead, "T-1");
    assertThat(world.leads.find(other.id()).isOpen()).isTrue();
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void onlyAPaidOrderOfThatPersonForThatWinsIt() throws Exception {
    var open =
        List.of(
            opened(world.member("没付款"), 7L),
            opened(world.member("付了一半"), 7L),
            world.leads.open(company(rain), "yunying"));
    ordered("T-1", open.get(0).member());
    world
        .get(OrderMoney.class)
        .pay(
            TEA,
            ordered("T-2", open.get(1).member()).id(),
            new Movement("half", PRICE / 2, world.clock.instant()),
            "yunying");
    pay(ordered("T-3", rain));
    var before = world.member("早就买了");
    pay(ordered("T-4", before));
    world.clock.advance(Duration.ofMinutes(1));
    var again = opened(before, 7L);

    won.look();

    for (var lead : open) {
      assertThat(world.leads.find(lead.id()).isOpen()).as(String.valueOf(lead.id())).isTrue();
    }
    assertThat(world.leads.find(again.id()).isOpen()).as("interest after it").isTrue();
  }

  /** Under the account before, under the one now, and told only later whose order it is. */
  @Test
  void aPersonIsFollowedUnderWhicheverAccountTheyBuy() throws Exception {
    var old = world.member("小雨旧号");
    var lead = opened(rain, 7L);
    var under = opened(old, null);
    world.get(AccountLinks.class).link(old, rain, "yunying");
    pay(ordered("T-1", old));
    won.look();
    assertWon(lead, "T-1");
    assertWon(under, "T-1");

    var zhou = world.member("老周");
    var unknown = opened(zhou, 7L);
    var order = pay(ordered("T-2", null));
    won.look();
    assertThat(world.leads.find(unknown.id()).isOpen()).isTrue();
    world.get(OrderDesk.class).assign(TEA, order.id(), zhou);
    won.look();
    assertWon(unknown, "T-2");
  }

  /** Even where the refund came before anybody looked. */
  @Test
  void aRefundAfterwardsReopensNothing() throws Exception {
    var lead = opened(rain, 7L);
    var order = pay(ordered("T-1", rain));
    var back = new Movement("r-1", PRICE, world.clock.instant());
    world.get(OrderMoney.class).refund(TEA, order.id(), back, "yunying");

    won.look();
    won.look();

    assertWon(lead, "T-1");
  }

  @Test
  void silenceEndsNobodyWhoPaidAndAsksAfterWhoOrdered() throws Exception {
    var paid = opened(rain, 7L);
    pay(ordered("T-1", rain));
    silence(paid);
    assertWon(paid, "T-1");

    var zhou = world.member("老周");
    var lead = opened(zhou, 7L);
    var order = ordered("T-2", zhou);
    world.clock.advance(Duration.ofDays(15));
    silence(lead);
    var asked = world.leads.find(lead.id());
    assertThat(asked.isOpen()).isTrue();
    assertThat(asked.nextAction()).contains("shop T-2 还没付款");
    assertThat(asked.silentAt()).isEqualTo(world.clock.instant().plus(Duration.ofDays(14)));
    var task = engine.getTaskService().createTaskQuery().singleResult();
    assertThat(task.getAssignee()).isEqualTo("yunying");
    assertThat(engine.getTaskService().getVariable(task.getId(), "leadTodo"))
        .isEqualTo(asked.nextAction());

    world.get(OrderDesk.class).cancel(TEA, order.id(), world.clock.instant());
    silence(lead);
    assertThat(world.leads.find(lead.id()).state()).isEqualTo(LeadState.SILENT);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  private Lead opened(MemberId member, Long offering) throws Exception {
    return world.leads.open(
        new NewLead(TEA, LeadKind.PERSON, member, "", offering, "问了两次价格", ""), "yunying");
  }

  private static NewLead company(MemberId member) {
    return new NewLead(TEA, LeadKind.CORPORATE, member, "好茶有限公司", 7L, "三十人上课", "");
  }

  private SaleOrder ordered(String number, MemberId member) throws Exception {
    var given =
        new NewOrder(
            TEA,
            "shop",
            number,
            "master",
            Optional.ofNullable(member),
            PRICE,
            world.clock.instant(),
            null,
            null,
            null,
            null);
    return world.get(OrderDesk.class).place(given, "yunying");
  }

  private SaleOrder pay(SaleOrder order) throws Exception {
    var moved = new Movement("wx-" + order.id(), PRICE, world.clock.instant());
    return world.get(OrderMoney.class).pay(TEA, order.id(), moved, "yunying");
  }

  private void silence(Lead lead) {
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(lead.key())
            .singleResult();
    var jobs = engine.getManagementService();
    jobs.executeJob(
        jobs.createJobQuery().processInstanceId(instance.getId()).singleResult().getId());
  }

  private void assertWon(Lead lead, String number) throws Exception {
    var now = world.leads.find(lead.id());
    assertThat(now.state()).isEqualTo(LeadState.WON);
    assertThat(
            world.sql.queryForObject(
                "SELECT external_id FROM sale_order WHERE id = ?", String.class, now.order()))
        .isEqualTo(number);
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.key())
                .count())
        .isZero();
  }
}
