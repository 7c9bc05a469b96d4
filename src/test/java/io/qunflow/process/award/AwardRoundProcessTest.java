package io.qunflow.process.award;

import static io.qunflow.support.AwardWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.GroupService;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardChoice;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardOrder;
import io.qunflow.honour.award.AwardRefusedException;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.support.AwardWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round of awards from the figures to the post, on the real tables (H2). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(resources = {"processes/honour/award-round.bpmn", "forms/honour/choose-winners.form"})
class AwardRoundProcessTest {

  private ProcessEngine engine;
  private AwardWorld world;
  private AwardRounds rounds;
  private AwardDesk desk;
  private AwardRound round;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    rounds = world.get(AwardRounds.class);
    desk = world.get(AwardDesk.class);
    world.with(AwardDelegates.register(world.modules, Starters.of(engine)));
    world.wrote("阿明", 9, 1);
    world.wrote("{{小雨}}😀", 5, 2);
    world.wrote("老王", 4, 3);
    world.wrote("小安", 3, 3);
  }

  AwardWorld openWorld() {
    return AwardWorld.onH2();
  }

  @AfterEach
  void close() {
    Mocks.reset();
    world.close();
  }

  @Test
  void measuresFirstAndThenAsksAPersonOnAPageOfItsOwn() throws Exception {
    var begun = Instant.now();
    var process = opened(3, Award.MOST_ACTIVE, Award.BEST_ANSWER);

    assertThat(process).isWaitingAtExactly("userTask_chooseWinners");
    assertThat(task()).hasCandidateGroup("event");
    assertThat(task().getDueDate())
        .isBetween(begun.plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(3)));
    assertThat(process).variables().containsEntry("consolePage", round.page());
    assertThat(process)
        .variables()
        .hasEntrySatisfying(
            "awardFindings",
            said ->
                assertThat(said.toString())
                    .contains("11月16日–11月22日", "最活跃：前几位 9 条、5 条", "最佳回答：数据里没有人选")
                    .as("whoever is erased would stay in the history")
                    .doesNotContain("阿明"));
  }

  @Test
  void whoeverWasChosenOnThePageIsAnnouncedOnce() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE, Award.BEST_ANSWER);
    var helper = world.people.member("默默帮忙的");
    desk.choose(
        round.id(),
        Map.of(
            Award.MOST_ACTIVE,
            new AwardChoice(
                Set.of(world.people.member("{{小雨}}😀")),
                Map.of(helper, "线下帮了大忙"),
                Optional.empty()),
            Award.BEST_ANSWER,
            AwardChoice.nobody("没有人回答")),
        "yunying");

    complete("chosen");

    assertThat(process).isWaitingAt("serviceTask_announceAwards");
    assertThat(world.count("message")).isZero();
    execute(job());
    assertThat(process).isEnded().hasPassed("endEvent_awardsAnnounced");
    assertThat(rounds.find(round.id()))
        .returns(AwardState.HONOURED, AwardRound::state)
        .returns(Optional.of("yunying"), AwardRound::closedBy);
    assertThat(orders()).containsExactly("award:1:post", "award:1:most_active");
    assertThat(world.count("message WHERE group_id IS NOT NULL AND channel = 'manual'"))
        .as("one for each of the two groups")
        .isEqualTo(2);
    assertThat(world.count("message WHERE member_id IS NOT NULL AND channel = 'inbox'"))
        .isEqualTo(2);
    assertThat(world.sql.queryForList("SELECT DISTINCT kind FROM message_order", String.class))
        .containsExactly("HONOUR");
  }

  @Test
  void anAnnouncementThatComesAgainSaysNothingTwice() throws Exception {
    opened(2, Award.MOST_ACTIVE);
    complete("by_figures");
    var messages =
        new AwardMessages(
            desk, world.get(GroupService.class), world.get(Outbox.class), world.clock);
    messages.announce(rounds.find(round.id()));

    execute(job());

    assertThat(world.count("message WHERE group_id IS NOT NULL")).isEqualTo(2);
    assertThat(world.count("message WHERE member_id IS NOT NULL")).isEqualTo(2);
    assertThat(desk.settle(round.id(), "yunying")).as("settled again").isTrue();
    assertThat(world.count("award_winner")).isEqualTo(2);
  }

  @Test
  void theFirstByFiguresAreHonouredWhereAPersonSaysSo() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE, Award.BEST_QUESTION);

    complete("by_figures");
    execute(job());

    assertThat(process).isEnded().hasPassed("endEvent_awardsAnnounced");
    assertThat(desk.findWinners(round.id()))
        .extracting(io.qunflow.honour.award.AwardWinner::nickname)
        .as("two are half of the four who wrote")
        .containsExactly("阿明", "{{小雨}}😀");
    assertThat(desk.findNobody(round.id())).containsKey(Award.BEST_QUESTION);
  }

  @Test
  void byFiguresCountsWhatWasTakenInSinceAndLeavesOutWhoLeftSince() throws Exception {
    var process = opened(1, Award.MOST_ACTIVE);
    var now = world.clock.instant();
    world.stayed("阿明", now.minus(Duration.ofDays(9)), now.minus(Duration.ofMinutes(1)));
    world.wrote("老王", 6, 4);

    assertThat(desk.propose(rounds.find(round.id())).get(Award.MOST_ACTIVE))
        .as("of those measured before, who may be honoured still")
        .containsExactly(world.people.member("{{小雨}}😀"));
    complete("by_figures");

    assertThat(process).isWaitingAt("serviceTask_announceAwards");
    assertThat(desk.findWinners(round.id()))
        .extracting(io.qunflow.honour.award.AwardWinner::nickname)
        .containsExactly("老王");
  }

  @Test
  void whoMayNotBeHonouredIsNamed() throws Exception {
    opened(2, Award.MOST_ACTIVE);
    var now = world.clock.instant();
    world.stayed("老王", now.minus(Duration.ofDays(9)), now.minus(Duration.ofMinutes(1)));
    var chosen =
        new AwardChoice(
            Set.of(world.people.member("老王"), world.people.member("小安")),
            Map.of(),
            Optional.empty());

    assertThatThrownBy(() -> desk.choose(round.id(), Map.of(Award.MOST_ACTIVE, chosen), "yunying"))
        .isInstanceOf(AwardRefusedException.class)
        .hasMessageContaining("老王 不能得奖");
  }

  @Test
  void nothingIsPostedWhereTheOnlyWinnerWasErasedBefore() throws Exception {
    var process = opened(1, Award.MOST_ACTIVE);
    complete("by_figures");
    world.sql.update("DELETE FROM award_winner");

    execute(job());

    assertThat(process).isEnded();
    assertThat(world.count("message_order")).isZero();
  }

  @Test
  void aRoundOfTheSameOriginIsHeldOnce() throws Exception {
    var order =
        new AwardOrder(
            TEA,
            "本周之星",
            List.of(Award.MOST_ACTIVE),
            Optional.of(7),
            2,
            "manual",
            Optional.of("campaign-firing-1"),
            "yunying");

    assertThat(rounds.hold(order)).isEqualTo(rounds.hold(order));

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
  }

  @Test
  void nobodyIsHonouredWhereAPersonSaysWhy() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE);

    new CheckedForms(engine)
        .complete(task(), Map.of("awardDecision", "nobody", "awardReason", "这周都在刷屏"));

    assertThat(process).isEnded().hasPassed("endEvent_awardsNobody");
    assertThat(rounds.find(round.id()))
        .returns(AwardState.NOBODY, AwardRound::state)
        .returns("这周都在刷屏", AwardRound::reason);
    assertThat(world.count("message")).isZero();
  }

  @Test
  void isAskedAgainWhereNobodyWasChosenOnThePage() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE);

    complete("chosen");

    assertThat(process)
        .isWaitingAtExactly("userTask_chooseWinners")
        .hasPassed("event_awardsRefused");
    assertThat(process)
        .variables()
        .hasEntrySatisfying("awardRefusal", said -> assertThat(said.toString()).contains("还没有选人"));
    assertThat(rounds.find(round.id()).isOpen()).isTrue();
  }

  @Test
  void aPersonStopsItAndNobodyIsHonoured() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE);
    desk.chooseByFigures(round.id(), "yunying");

    desk.stop(round.id(), "yunying");

    assertThat(process).isEnded().hasPassed("endEvent_awardRoundStopped");
    assertThat(rounds.find(round.id()).state()).isEqualTo(AwardState.STOPPED);
    assertThat(world.count("award_winner")).isZero();
    assertThat(rounds.hindrance(TEA, Optional.of(7))).as("the next may begin").isEmpty();
  }

  @Test
  void itEndsWithItsCommunityAndTakesBackWhatIsQueued() throws Exception {
    var process = opened(3, Award.MOST_ACTIVE);
    complete("by_figures");
    execute(job());
    assertThat(process).isEnded();
    world.clock.advance(Duration.ofDays(1));
    var next = opened(3, Award.MOST_ACTIVE);

    Starters.of(engine).tell("communityRetired", TaskVariables.COMMUNITY_KEY, TEA.value());
    execute(job());
    world.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    assertThat(next).isEnded().hasPassed("endEvent_awardRetired");
    assertThat(rounds.find(round.id()).state()).isEqualTo(AwardState.RETIRED);
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertThat(world.count("message WHERE reason = 'withdrawn'")).isEqualTo(4);
  }

  @Test
  void aRoundWhoseProcessSomebodyElseEndedEndsWithItsCommunity() throws Exception {
    round = rounds.open(AwardWorld.lastWeek(3, Award.MOST_ACTIVE));

    world.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    assertThat(rounds.find(round.id()).state()).isEqualTo(AwardState.RETIRED);
  }

  private ProcessInstance opened(int most, Award... awards) throws Exception {
    round = rounds.hold(AwardWorld.lastWeek(most, awards));
    var process =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(round.businessKey())
            .singleResult();
    assertThat(process).isStarted();
    execute(job());
    return process;
  }

  private void complete(String decision) {
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    try {
      new CheckedForms(engine).complete(task(), Map.of("awardDecision", decision));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private List<String> orders() {
    return world.sql.queryForList("SELECT order_key FROM message_order ORDER BY id", String.class);
  }
}
