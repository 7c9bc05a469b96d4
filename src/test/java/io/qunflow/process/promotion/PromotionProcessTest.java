package io.qunflow.process.promotion;

import static io.qunflow.support.SaleWorld.FLOOR;
import static io.qunflow.support.SaleWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionState;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the plan over the floor and a second look to the published price, on real tables (F3). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/3-pain/promotion.bpmn",
      "processes/funnel/3-pain/discount-floor.dmn",
      "forms/funnel/3-pain/plan-promotion.form",
      "forms/funnel/3-pain/check-promotion.form"
    })
class PromotionProcessTest {

  private ProcessEngine engine;
  private SaleWorld world;
  private Offering master;
  private Promotions promotions;

  @BeforeEach
  void aCommunityThatSells(ProcessEngine running) throws Exception {
    engine = running;
    world = openWorld();
    master = world.master();
    promotions = world.get(Promotions.class);
    var communities = world.get(CommunityService.class);
    var offerings = world.get(Offerings.class);
    world.with(new PromotionLauncher(Starters.of(engine), communities));
    Mocks.register(
        "preparePromotionDelegate",
        new PreparePromotionDelegate(
            promotions, offerings, new OfferingChoices(offerings), communities));
    Mocks.register(
        "recordPromotionPlanDelegate", new RecordPromotionPlanDelegate(promotions, communities));
    Mocks.register(
        "measureFloorDelegate", new MeasureFloorDelegate(promotions, offerings, communities));
    Mocks.register("refusePromotionDelegate", new RefusePromotionDelegate(promotions, offerings));
    Mocks.register("publishPromotionDelegate", new PublishPromotionDelegate(promotions));
    Mocks.register("dropPromotionDelegate", new DropPromotionDelegate(promotions));
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
  void aPlannedPriceIsPublishedAfterASecondLook() throws Exception {
    var planned =
        promotions.plan(SaleWorld.cut(480_000, NOON.plus(Duration.ofHours(3))), "yunying");

    var task = task("userTask_checkPromotion");
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("consolePage", "/communities/tea/offerings/" + master.id())
        .containsEntry("communityKey", "tea")
        .extractingByKey("promotionSummary")
        .asString()
        .contains("茶艺师班：促销价 4800 元", "到 2026-11-23 15:00", "底价 4285.73 元");
    assertThat(price(NOON)).isEqualTo(580_000);
    check("publish");

    assertEnded("endEvent_promotionPublished");
    assertThat(promotions.find(planned.id()).state()).isEqualTo(PromotionState.PUBLISHED);
    assertThat(price(NOON)).isEqualTo(480_000);
    assertThat(price(NOON.plus(Duration.ofHours(3)).minusMillis(1))).isEqualTo(480_000);
    assertThat(price(NOON.plus(Duration.ofHours(3)))).isEqualTo(580_000);
  }

  @Test
  void whoPlannedItDoesNotTakeTheSecondLook() throws Exception {
    promotions.plan(SaleWorld.cut(480_000, NOON.plus(Duration.ofHours(3))), "fuhe");

    assertThatThrownBy(() -> check("publish")).hasMessageContaining("换一位同事");
    assertThat(price(NOON)).isEqualTo(580_000);
  }

  @Test
  void aPriceUnderTheFloorComesBackWithTheFloorNamed() throws Exception {
    startWithoutPlan();

    plan("4285.72");

    assertThat(variable("userTask_planPromotion", "promotionRefusal"))
        .contains("促销价 4285.72 元付不起成本、佣金和奖励，底价是 4285.73 元");
    assertThat(only().state()).isEqualTo(PromotionState.PLANNED);
    plan("4285.73");
    check("publish");

    assertEnded("endEvent_promotionPublished");
    assertThat(price(NOON)).isEqualTo(FLOOR);
    assertThat(promotions.findAll(master.id())).hasSize(1);
  }

  @Test
  void aPlanThatIsNotRightComesBackWithWhatIsWrong() throws Exception {
    startWithoutPlan();

    plan("5800");

    assertThat(variable("userTask_planPromotion", "promotionRefusal")).contains("低于标价 5800 元");
    assertThat(promotions.findAll(master.id())).isEmpty();
  }

  @Test
  void theSecondLookSendsItBackAndThePlannerDropsIt() throws Exception {
    startWithoutPlan();
    plan("4800");

    check("back");

    assertThat(variable("userTask_planPromotion", "promotionRefusal")).isEqualTo("太便宜");
    complete("userTask_planPromotion", Map.of("promotionChoice", "drop"), "yunying");
    assertEnded("endEvent_promotionDropped");
    assertThat(only().state()).isEqualTo(PromotionState.DROPPED);
    assertThat(price(NOON)).isEqualTo(580_000);
  }

  /** The decision said yes; by the time of the second look it would be a loss. */
  @Test
  void costsThatRoseMeanwhileStopThePublishing() throws Exception {
    startWithoutPlan();
    plan("4300");
    world
        .get(Offerings.class)
        .change(master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying");

    check("publish");

    assertThat(variable("userTask_planPromotion", "promotionRefusal")).contains("底价是 5000 元");
    assertThat(price(NOON)).isEqualTo(580_000);
    world
        .get(Offerings.class)
        .change(master.id(), 2, SaleWorld.terms(420_000L, 200_000L), "yunying");
    complete("userTask_planPromotion", planned("4100"), "yunying");
    world
        .get(Offerings.class)
        .change(master.id(), 3, SaleWorld.terms(400_000L, 200_000L), "yunying");
    check("publish");
    assertThat(variable("userTask_planPromotion", "promotionRefusal")).contains("不再便宜");
  }

  @Test
  void aDeadlineThatPassedMeanwhileStopsThePublishing() throws Exception {
    promotions.plan(SaleWorld.cut(480_000, NOON.plus(Duration.ofHours(3))), "yunying");
    world.clock.advance(Duration.ofHours(3));

    check("publish");

    assertThat(variable("userTask_planPromotion", "promotionRefusal")).contains("截止时间已经过了");
    assertThat(variable("userTask_planPromotion", "promotionOffering")).isEqualTo("master");
  }

  /** The list price fell under a plan that nobody has decided yet. */
  @Test
  void aPriceThatIsNoCutComesBack() throws Exception {
    var draft = promotions.draft(SaleWorld.cut(480_000, NOON.plusSeconds(60)), "yunying");
    world
        .get(Offerings.class)
        .change(master.id(), 1, SaleWorld.terms(480_000L, 300_000L), "yunying");

    world.with((Promotion planned) -> {});
    new PromotionLauncher(Starters.of(engine), world.get(CommunityService.class)).start(draft);

    assertThat(variable("userTask_planPromotion", "promotionRefusal")).contains("不比标价 4800 元便宜");
  }

  private void startWithoutPlan() {
    Starters.of(engine).start(PromotionSteps.KEY, "tea:master", Map.of("communityKey", "tea"));
  }

  private Map<String, Object> planned(String yuan) {
    var values = new HashMap<String, Object>();
    values.put("promotionChoice", "plan");
    values.put("promotionOffering", "master");
    values.put("promotionPriceYuan", Double.valueOf(yuan));
    values.put("promotionUntilDay", "2026-11-24");
    values.put("promotionUntilTime", "20:00");
    values.put("promotionReason", "双十二");
    return values;
  }

  private void plan(String yuan) {
    complete("userTask_planPromotion", planned(yuan), "yunying");
    promotions
        .findAll(master.id())
        .forEach(one -> assertThat(one.endsAt()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z")));
  }

  private void check(String approval) {
    complete(
        "userTask_checkPromotion",
        approval.equals("back")
            ? Map.of("promotionApproval", "back", "promotionRefusal", "太便宜")
            : Map.of("promotionApproval", approval),
        "fuhe");
  }

  private Promotion only() {
    return promotions.findAll(master.id()).get(0);
  }

  private long price(Instant moment) throws Exception {
    return world.get(Prices.class).priceOf(master.id(), Optional.empty(), moment).minor();
  }

  private String variable(String task, String name) {
    return String.valueOf(engine.getTaskService().getVariable(task(task).getId(), name));
  }

  private Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private void complete(String task, Map<String, Object> values, String person) {
    engine.getIdentityService().setAuthenticatedUserId(person);
    new CheckedForms(engine).complete(task(task), values);
    engine.getIdentityService().clearAuthentication();
  }

  private void assertEnded(String end) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(end)
                .count())
        .as(end)
        .isEqualTo(1);
  }
}
