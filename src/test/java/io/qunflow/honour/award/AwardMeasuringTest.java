package io.qunflow.honour.award;

import static io.qunflow.honour.award.Award.BEST_ANSWER;
import static io.qunflow.honour.award.Award.BEST_QUESTION;
import static io.qunflow.honour.award.Award.MOST_ACTIVE;
import static io.qunflow.honour.award.Award.PROGRESS;
import static io.qunflow.support.AwardWorld.NOON;
import static io.qunflow.support.AwardWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.support.AwardWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Candidates by figures, counted by the database (H2). */
class AwardMeasuringTest {

  private AwardWorld world;
  private AwardRounds rounds;
  private AwardMeasuring measuring;
  private AwardDesk desk;

  @BeforeEach
  void aCommunity() {
    world = openWorld();
    rounds = world.get(AwardRounds.class);
    measuring = world.get(AwardMeasuring.class);
    desk = world.get(AwardDesk.class);
  }

  AwardWorld openWorld() {
    return AwardWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theMostActiveWroteMostAndWhoWroteAsMuchSharesAPlace() throws Exception {
    world.wrote("阿明", 9, 1);
    world.wrote("小雨😀", 5, 2);
    world.wrote("老王", 5, 7);
    world.wrote("小安", 4, 3);

    var round = measured(MOST_ACTIVE);

    assertThat(said(round, MOST_ACTIVE)).containsExactly("1 阿明 9", "2 小雨😀 5", "2 老王 5", "4 小安 4");
    assertThat(rounds.find(round.id()).active()).contains(4);
  }

  @Test
  void onlyWholeDaysOfTheCommunityCount() throws Exception {
    var midnight = Instant.parse("2026-11-15T16:00:00Z");
    world.people.says("前一天", midnight.minusMillis(1));
    world.people.says("第一天", midnight);
    world.people.says("最后一天", midnight.plus(Duration.ofDays(7)).minusMillis(1));
    world.people.says("今天", midnight.plus(Duration.ofDays(7)));

    assertThat(said(measured(MOST_ACTIVE), MOST_ACTIVE)).containsExactly("1 第一天 1", "1 最后一天 1");
  }

  @Test
  void ourOwnPeopleBotsTheErasedAndThoseWhoLeftAreNoCandidates() throws Exception {
    for (var name : List.of("群主助理", "机器人", "注销了", "离开了", "回来了", "在群里")) {
      world.wrote(name, 5, 1);
      world.wrote(name, 30, 10);
    }
    world.people.mark("群主助理", "staff");
    world.people.mark("机器人", "bot");
    world.sql.update(
        "UPDATE member SET erased_at_ms = 1 WHERE id = ?", world.people.member("注销了").value());
    var long0 = NOON.minus(Duration.ofDays(100));
    world.stayed("离开了", long0, NOON.minus(Duration.ofHours(1)));
    world.stayed("回来了", long0, NOON.minus(Duration.ofDays(50)));
    world.stayed("回来了", NOON.minus(Duration.ofDays(49)), null);

    var round = measured(MOST_ACTIVE);

    assertThat(said(round, MOST_ACTIVE)).containsExactly("1 回来了 5", "1 在群里 5");
    assertThat(rounds.find(round.id()).active()).contains(2);
  }

  @Test
  void theBestQuestionIsTheOneMostOthersRepliedTo() throws Exception {
    var day = NOON.minus(Duration.ofDays(2));
    var one = world.people.asks("阿明", day);
    var other = world.people.asks("阿明", day.plusSeconds(60));
    var rain = world.people.asks("小雨😀", day);
    var said = world.people.says("话多", day);
    for (var name : List.of("甲", "乙", "丙")) {
      world.people.answers(name, one, day.plusSeconds(100));
      world.people.answers(name, said, day.plusSeconds(200));
    }
    world.people.answers("甲", one, day.plusSeconds(300));
    world.people.answers("阿明", one, day.plusSeconds(300));
    world.people.answers("甲", other, day.plusSeconds(400));
    world.people.answers("甲", rain, day.plusSeconds(400));
    world.people.answers("乙", rain, day.plusSeconds(500));
    world.people.answers("助理", rain, day.plusSeconds(500));
    world.people.mark("助理", "staff");

    var round = measured(BEST_QUESTION);

    assertThat(said(round, BEST_QUESTION))
        .as("whoever says two things is one; oneself, our own people and talk do not count")
        .containsExactly("1 阿明 3", "2 小雨😀 2");
    assertThat(candidates(round, BEST_QUESTION).get(0).event())
        .isEqualTo(
            world.sql.queryForObject(
                "SELECT id FROM activity_event WHERE external_id = ?", Long.class, one));
  }

  @Test
  void theBestAnswerIsTheOneMostOthersRepliedTo() throws Exception {
    var day = NOON.minus(Duration.ofDays(2));
    var question = world.people.asks("阿明", day);
    world.people.answers("甲", question, day.plusSeconds(10));
    var good = world.people.answer("甲", question, day.plusSeconds(20));
    var fair = world.people.answer("乙", question, day.plusSeconds(30));
    var own = world.people.answer("阿明", question, day.plusSeconds(30));
    world.people.answers("阿明", good, day.plusSeconds(40));
    world.people.answers("丙", good, day.plusSeconds(50));
    world.people.answers("甲", good, day.plusSeconds(60));
    world.people.answers("阿明", fair, day.plusSeconds(60));
    world.people.answers("乙", own, day.plusSeconds(60));

    assertThat(said(measured(BEST_ANSWER), BEST_ANSWER)).containsExactly("1 甲 2", "2 乙 1");
  }

  @Test
  void progressIsGrowthFromMoreThanNothingOfThoseWhoWereHere() throws Exception {
    grew("从零到一", 0, 1);
    grew("从零到十", 0, 10);
    grew("多了四条", 10, 14);
    grew("多了五条", 10, 15);
    grew("翻倍", 20, 40);
    grew("少了", 40, 20);
    grew("新来的", 0, 30);
    world.stayed("新来的", NOON.minus(Duration.ofDays(3)), null);
    world.stayed("从零到十", NOON.minus(Duration.ofDays(30)), null);

    var round = measured(PROGRESS);

    assertThat(said(round, PROGRESS)).containsExactly("1 从零到十 200", "2 翻倍 100", "3 多了五条 50");
    assertThat(candidates(round, PROGRESS).get(1))
        .returns(20, AwardCandidate::before)
        .returns(40, AwardCandidate::after);
  }

  @Test
  void linkedAccountsAreOnePersonBeforeAndAfterMeasuring() throws Exception {
    world.wrote("小号", 5, 1);
    world.wrote("大号", 4, 1);
    world.wrote("别人", 6, 1);
    world.wrote("后来才绑的", 3, 1);
    world.linked("小号", "大号");

    var round = measured(MOST_ACTIVE);
    world.linked("后来才绑的", "别人");

    assertThat(said(round, MOST_ACTIVE)).containsExactly("1 大号 9", "2 别人 6");
  }

  @Test
  void measuringAgainLeavesOneOfEach() throws Exception {
    world.wrote("阿明", 2, 1);
    var round = measured(MOST_ACTIVE);
    world.wrote("阿明", 1, 2);

    measuring.measure(round.id());

    assertThat(said(round, MOST_ACTIVE)).containsExactly("1 阿明 3");
    assertThat(world.count("award_candidate")).isEqualTo(1);
  }

  @Test
  void aPreviewSaysTheSameAndKeepsNothing() throws Exception {
    world.wrote("阿明", 2, 1);
    grew("小雨😀", 1, 11);
    var period = rounds.period(TEA, Optional.of(7));

    var seen = measuring.preview(TEA, List.of(Award.values()), period, 5);

    assertThat(seen.get(MOST_ACTIVE))
        .extracting(AwardCandidate::nickname)
        .containsExactly("小雨😀", "阿明");
    assertThat(seen.get(PROGRESS)).extracting(AwardCandidate::figure).containsExactly(200);
    assertThat(seen.get(BEST_ANSWER)).isEmpty();
    assertThat(world.count("award_round")).isZero();
  }

  @Test
  void anAwardThatEverybodyGetsIsRefused() throws Exception {
    for (var name : List.of("甲", "乙", "丙", "丁")) {
      world.wrote(name, 3, 1);
    }
    var round = measured(MOST_ACTIVE);
    var all = candidates(round, MOST_ACTIVE).stream().map(AwardCandidate::member).toList();

    assertThatThrownBy(
            () ->
                desk.choose(
                    round.id(), Map.of(MOST_ACTIVE, AwardChoice.of(all.subList(0, 3))), "yunying"))
        .isInstanceOf(AwardRefusedException.class)
        .hasMessageContaining("50%");
    desk.choose(round.id(), Map.of(MOST_ACTIVE, AwardChoice.of(all.subList(0, 2))), "yunying");
    assertThat(desk.settle(round.id(), "yunying")).isTrue();
    assertThat(world.count("award_winner")).isEqualTo(2);
  }

  @Test
  void whoeverIsChosenBesideTheFiguresNeedsAReasonAndMustBeHere() throws Exception {
    world.wrote("甲", 3, 1);
    world.wrote("乙", 3, 1);
    var helper = world.people.member("默默帮忙的");
    var staff = world.people.member("自己人");
    world.people.mark("自己人", "staff");
    var round = measured(MOST_ACTIVE);

    assertThatThrownBy(() -> desk.choose(round.id(), by(staff, "帮了大忙"), "yunying"))
        .hasMessageContaining("自己人");
    assertThatThrownBy(() -> desk.choose(round.id(), by(helper, " "), "yunying"))
        .hasMessageContaining("理由");
    desk.choose(round.id(), by(helper, "线下帮了大忙"), "yunying");
    desk.settle(round.id(), "yunying");

    assertThat(desk.findWinners(round.id()))
        .singleElement()
        .returns("默默帮忙的", AwardWinner::nickname)
        .returns("线下帮了大忙", AwardWinner::reason)
        .returns(null, AwardWinner::figure);
    assertThatThrownBy(() -> desk.choose(round.id(), by(helper, "再来一次"), "yunying"))
        .hasMessageContaining("已经结束");
  }

  @Test
  void oneRoundIsOpenAtATimeAndTheNextMeasuresFromWhereItEnded() throws Exception {
    world.wrote("甲", 3, 1);
    world.wrote("乙", 3, 1);
    var round = measured(MOST_ACTIVE);
    assertThatThrownBy(() -> rounds.open(AwardWorld.lastWeek(3, MOST_ACTIVE)))
        .hasMessageContaining("还没有评完");
    desk.chooseNobody(round.id(), "都差不多", "yunying");
    assertThat(desk.settle(round.id(), "yunying")).isFalse();
    assertThat(rounds.find(round.id()))
        .returns(AwardState.NOBODY, AwardRound::state)
        .returns("都差不多", AwardRound::reason);
    assertThat(rounds.hindrance(TEA, Optional.empty())).isPresent();
    assertThat(rounds.hindrance(TEA, Optional.of(7))).isEmpty();

    world.clock.advance(Duration.ofDays(3));

    assertThat(rounds.period(TEA, Optional.empty()).days()).isEqualTo(3);
  }

  @Test
  void whoAsksTwiceWithOneOriginGetsOneRound() throws Exception {
    var order =
        new AwardOrder(
            TEA,
            "本周之星",
            List.of(MOST_ACTIVE),
            Optional.of(7),
            3,
            "manual",
            Optional.of("campaign-firing-1"),
            "paiqi");

    assertThat(rounds.open(order).id()).isEqualTo(rounds.open(order).id());
    assertThat(world.count("award_round")).isEqualTo(1);
  }

  private static Map<Award, AwardChoice> by(io.qunflow.community.MemberId member, String why) {
    return Map.of(
        MOST_ACTIVE, new AwardChoice(java.util.Set.of(), Map.of(member, why), Optional.empty()));
  }

  private void grew(String name, int before, int after) {
    world.people.member(name);
    world.wrote(name, before, 9);
    world.wrote(name, after, 2);
  }

  private AwardRound measured(Award... awards) throws Exception {
    var round = rounds.open(AwardWorld.lastWeek(3, awards));
    measuring.measure(round.id());
    return round;
  }

  private List<AwardCandidate> candidates(AwardRound round, Award award) {
    return measuring.findCandidates(round.id()).getOrDefault(award, List.of());
  }

  private List<String> said(AwardRound round, Award award) {
    return candidates(round, award).stream()
        .map(one -> "%d %s %d".formatted(one.place(), one.nickname(), one.figure()))
        .toList();
  }
}
