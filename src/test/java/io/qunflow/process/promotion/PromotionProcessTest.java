package io.qunflow.process.promotion;

import static io.qunflow.support.SaleWorld.FLOOR;
import static io.qunflow.support.SaleWorld.NOON;
import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionState;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.People;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.support.SaleWorld;
import java.time.Duration;
import java.time.Instant;
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
  private People people;
  private SaleWorld world;
  private Offering master;
  private Promotions promotions;

  @BeforeEach
  void aCommunityThatSells(ProcessEngine running) throws Exception {
    engine = running;
    people = new People(engine);
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

    var task = people.task("userTask_checkPromotion");
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("consolePage", "/communities/tea/offerings/" + master.id())
        .containsEntry("communityKey", "tea")
        .extractingByKey("promotionSummary")
        .asString()
        .contains("茶艺师班：促销价 4800 元", "到 2026-11-23 15:00", "底价 4285.73 元");
    assertThat(price(NOON)).isEqualTo(580_000);
    check("publish");

    people.assertEnded("endEvent_promotionPublished");
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

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal"))
        .contains("促销价 4285.72 元付不起成本、佣金和奖励，底价是 4285.73 元");
    assertThat(only().state()).isEqualTo(PromotionState.PLANNED);
    plan("4285.73");
    check("publish");

    people.assertEnded("endEvent_promotionPublished");
    assertThat(price(NOON)).isEqualTo(FLOOR);
    assertThat(promotions.findAll(master.id())).hasSize(1);
  }

  @Test
  void aPlanThatIsNotRightComesBackWithWhatIsWrong() throws Exception {
    startWithoutPlan();

    plan("5800");

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal"))
        .contains("低于标价 5800 元");
    assertThat(promotions.findAll(master.id())).isEmpty();
  }

  @Test
  void theSecondLookSendsItBackAndThePlannerDropsIt() throws Exception {
    startWithoutPlan();
    plan("4800");

    check("back");

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal")).isEqualTo("太便宜");
    people.complete("userTask_planPromotion", Map.of("promotionChoice", "drop"), "yunying");
    people.assertEnded("endEvent_promotionDropped");
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
        .change(TEA, master.id(), 1, SaleWorld.terms(580_000L, 350_000L), "yunying");

    check("publish");

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal"))
        .contains("底价是 5000 元");
    assertThat(price(NOON)).isEqualTo(580_000);
    world
        .get(Offerings.class)
        .change(TEA, master.id(), 2, SaleWorld.terms(420_000L, 200_000L), "yunying");
    people.complete("userTask_planPromotion", planned("4100"), "yunying");
    world
        .get(Offerings.class)
        .change(TEA, master.id(), 3, SaleWorld.terms(400_000L, 200_000L), "yunying");
    check("publish");
    assertThat(people.variable("userTask_planPromotion", "promotionRefusal")).contains("不再便宜");
  }

  @Test
  void aDeadlineThatPassedMeanwhileStopsThePublishing() throws Exception {
    promotions.plan(SaleWorld.cut(480_000, NOON.plus(Duration.ofHours(3))), "yunying");
    world.clock.advance(Duration.ofHours(3));

    check("publish");

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal")).contains("截止时间已经过了");
    assertThat(people.variable("userTask_planPromotion", "promotionOffering")).isEqualTo("master");
  }

  /** The list price fell under a plan that nobody has decided yet. */
  @Test
  void aPriceThatIsNoCutComesBack() throws Exception {
    var draft = promotions.draft(SaleWorld.cut(480_000, NOON.plusSeconds(60)), "yunying");
    world
        .get(Offerings.class)
        .change(TEA, master.id(), 1, SaleWorld.terms(480_000L, 300_000L), "yunying");

    world.with((Promotion planned) -> {});
    new PromotionLauncher(Starters.of(engine), world.get(CommunityService.class)).start(draft);

    assertThat(people.variable("userTask_planPromotion", "promotionRefusal"))
        .contains("不比标价 4800 元便宜");
  }

  @Test
  void aPlanThatIsSentBackKeepsItsStart() throws Exception {
    var start = Instant.parse("2026-11-24T02:30:00Z");
    var end = Instant.parse("2026-11-24T12:00:00.500Z");
    var planned =
        promotions.plan(new NewPromotion(TEA, "master", 480_000L, start, end, "双十二"), "yunying");

    check("back");

    assertThat(people.variable("userTask_planPromotion", "promotionFromDay"))
        .isEqualTo("2026-11-24");
    var again = planned("4900");
    again.put("promotionFromDay", "2026-11-24");
    people.complete("userTask_planPromotion", again, "yunying");
    assertThat(promotions.find(planned.id()).startsAt()).isEqualTo(start);
    assertThat(promotions.find(planned.id()).endsAt()).isEqualTo(end);
    check("back");
    again.put("promotionFromDay", "2026-11-23");
    people.complete("userTask_planPromotion", again, "yunying");
    assertThat(promotions.find(planned.id()).startsAt())
        .isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
  }

  /** A price that runs, one that waits for its second look, one that is being planned. */
  @Test
  void aRetiredCommunityHasItsPricesBackAndItsPlansDropped() throws Exception {
    var end = NOON.plus(Duration.ofHours(3));
    var runs = promotions.plan(SaleWorld.cut(480_000, end), "yunying");
    check("publish");
    var waits = promotions.plan(SaleWorld.cut(470_000, end), "yunying");
    startWithoutPlan();
    world.clock.advance(Duration.ofSeconds(1));

    world.retire();
    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, "tea");

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(promotions.find(waits.id()).state()).isEqualTo(PromotionState.DROPPED);
    assertThat(promotions.find(runs.id()).until()).isEqualTo(world.clock.instant());
    assertThat(price(NOON)).isEqualTo(480_000);
    assertThat(price(world.clock.instant())).isEqualTo(580_000);
    assertThatThrownBy(() -> promotions.draft(SaleWorld.cut(480_000, end), "yunying"))
        .hasMessageContaining("已停售");
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
    people.complete("userTask_planPromotion", planned(yuan), "yunying");
    promotions
        .findAll(master.id())
        .forEach(one -> assertThat(one.endsAt()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z")));
  }

  private void check(String approval) {
    people.complete(
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
}
