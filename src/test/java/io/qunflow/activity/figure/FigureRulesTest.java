package io.qunflow.activity.figure;

import static io.qunflow.activity.figure.Figure.ACTIVE;
import static io.qunflow.activity.figure.Figure.ACTIVE_PER_DAY;
import static io.qunflow.activity.figure.Figure.ACTIVITY_RATE;
import static io.qunflow.activity.figure.Figure.MEMBERS;
import static io.qunflow.activity.figure.Figure.MESSAGES;
import static io.qunflow.activity.figure.Figure.MESSAGES_PER_DAY;
import static io.qunflow.activity.figure.Figure.NOISE_DAYS;
import static io.qunflow.activity.figure.Figure.QUESTIONS;
import static io.qunflow.activity.figure.Figure.RECIPROCAL_PAIRS;
import static io.qunflow.activity.figure.Figure.SOLVED;
import static io.qunflow.activity.figure.Figure.STAFF_SHARE;
import static io.qunflow.activity.figure.Figure.TOP_SHARE;
import static io.qunflow.activity.figure.FigureWorld.at;
import static io.qunflow.activity.figure.FigureWorld.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is counted and when (L7.1, L7.2). Counted by hand. */
class FigureRulesTest extends CountedByHand {

  @Test
  void membersAreThoseWhoseLastEventIsNotThatTheyLeft() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, joined
        2, 03-02 08:00, 桃子, joined
        3, 03-04 08:00, 桃子, left
        4, 03-02 08:00, 小明, joined
        5, 03-03 08:00, 小明, left
        6, 03-06 08:00, 小明, joined
        7, 03-05 08:00, 小红, message, 我早就在群里了
        8, 03-05 08:00, 小刚, read, , , c-1\
        """);

    assertThat(world.figure(10, MEMBERS)).isEqualTo("4");
    assertThat(world.basis(10, MEMBERS)).isEqualTo("events");
  }

  @Test
  void whoJoinsAndLeavesInOneInstantIsOutWhateverTheIdsAre() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, joined
        a-left, 03-03 08:00, 桃子, left
        b-joined, 03-03 08:00, 桃子, joined
        c-joined, 03-03 08:00, 小明, joined
        d-left, 03-03 08:00, 小明, left
        e-left, 03-04 08:00, 小红, left
        f-said, 03-04 08:00, 小红, message, 再见\
        """);

    assertThat(world.figure(10, MEMBERS)).isEqualTo("1");
  }

  @Test
  void whoLeavesAtMidnightAfterTheWeekWasAMemberAtItsEnd() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, joined
        2, 03-02 08:00, 桃子, joined
        3, 03-02 08:00, 小明, joined
        4, 03-08 23:59:59.999, 桃子, left
        5, 03-09 00:00, 小明, left\
        """);

    assertThat(world.figure(10, MEMBERS)).isEqualTo("2");
    assertThat(world.figure(11, MEMBERS)).isEqualTo("1");
  }

  @Test
  void aListWinsAndMakesWhoIsMissingLeave() throws Exception {
    world.chat(
        """
        1, 02-24 08:00, 阿岩, joined
        2, 02-24 08:00, 桃子, joined
        3, 02-24 08:00, 小明, joined
        4, 03-06 08:00, 小红, joined\
        """);
    world.list("03-05 12:00", "阿岩", "小刚");

    assertThat(world.figure(9, MEMBERS)).isEqualTo("3");
    assertThat(world.basis(9, MEMBERS)).isEqualTo("events");
    assertThat(world.figure(10, MEMBERS)).isEqualTo("3");
    assertThat(world.basis(10, MEMBERS)).isEqualTo("snapshot");
  }

  @Test
  void whoLeavesAfterAListIsOut() throws Exception {
    world.list("03-05 12:00", "阿岩", "小刚", "掌柜");
    world.chat("1, 03-06 08:00, 小刚, left");

    assertThat(world.figure(10, MEMBERS)).isEqualTo("1");
  }

  @Test
  void aTypedHeadCountCountsFromItsWeekOnUntilTheNextAndUnlessThereIsAList() throws Exception {
    world.chat("1, 02-24 08:00, 阿岩, joined");
    var typed = world.get(HeadCounts.class);
    typed.record(community, "1", at("03-03 08:00"), 120, "op");
    typed.record(community, "1", at("03-06 08:00"), 130, "op");

    assertThat(world.figure(9, MEMBERS)).isEqualTo("1");
    assertThat(world.figure(10, MEMBERS)).isEqualTo("130");
    assertThat(world.basis(10, MEMBERS)).isEqualTo("head_count");

    world.list("03-10 08:00", "阿岩", "小刚");
    assertThat(world.figure(10, MEMBERS)).isEqualTo("130");
    assertThat(world.figure(11, MEMBERS)).isEqualTo("2");
    assertThat(world.basis(11, MEMBERS)).isEqualTo("snapshot");
  }

  @Test
  void theActivityRateCountsTheActiveWhoAreStillMembersAtTheEnd() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, joined
        2, 03-02 08:00, 桃子, joined
        3, 03-02 08:00, 小明, joined
        4, 03-02 08:00, 小红, joined
        5, 03-03 08:00, 阿岩, message, 早
        6, 03-04 08:00, 阿岩, message, 早
        7, 03-04 08:00, 桃子, message, 我走了
        8, 03-05 08:00, 桃子, left
        9, 03-05 08:00, 小明, read, , , c-1\
        """);

    assertThat(world.figure(10, ACTIVE)).isEqualTo("2");
    assertThat(world.figure(10, ACTIVITY_RATE)).isEqualTo("1/3");
    assertThat(world.week(10).find(ACTIVITY_RATE).orElseThrow().value()).hasToString("0.3333");
  }

  @Test
  void meansADayDivideBySevenAndInTheCurrentWeekByTheDaysBegun() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-02 09:00, 阿岩, message, 二
        3, 03-02 10:00, 桃子, message, 三\
        """);

    world.now("03-02 12:00");
    assertThat(world.figure(10, MESSAGES_PER_DAY)).isEqualTo("3.00");
    world.now("03-03 23:59:59.999");
    assertThat(world.figure(10, MESSAGES_PER_DAY)).isEqualTo("1.50");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("1.00");
    world.now("03-04 00:00");
    assertThat(world.figure(10, MESSAGES_PER_DAY)).isEqualTo("1.00");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.67");
    world.now("03-09 00:00");
    assertThat(world.figure(10, MESSAGES_PER_DAY)).isEqualTo("0.43");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.29");
  }

  @Test
  void activePerDayCountsWhoWritesOnTwoDaysTwice() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-04 09:00, 阿岩, message, 二
        3, 03-08 23:59:59.999, 阿岩, message, 三
        4, 03-08 10:00, 桃子, message, 四
        5, 03-09 00:00, 小明, message, 下周\
        """);

    assertThat(world.figure(10, ACTIVE)).isEqualTo("2");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.57");
  }

  @Test
  void aDayIsNoiseFromTheThousandthMessageOn() throws Exception {
    world.chat(messages("a", "03-02", 999) + "\n" + messages("b", "03-03", 1000));

    assertThat(world.figure(10, MESSAGES)).isEqualTo("1999");
    assertThat(world.figure(10, NOISE_DAYS)).isEqualTo("1");
  }

  @Test
  void theLimitOfACommunityDecidesWhatIsNoiseAndOurOwnPeopleMakeNone() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-02 09:00, 桃子, message, 二
        3, 03-02 10:00, 掌柜, message, 三
        4, 03-02 10:00, 机器人, message, 四
        5, 03-03 08:00, 阿岩, message, 一
        6, 03-03 09:00, 阿岩, message, 二
        7, 03-03 10:00, 桃子, message, 三\
        """);
    assertThat(world.figure(10, NOISE_DAYS)).isEqualTo("0");

    world.get(NoiseLimits.class).set(community, 2);
    assertThat(world.figure(10, NOISE_DAYS)).isEqualTo("1");
  }

  @Test
  void theTopShareIsThatOfTheMostActiveMember() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-03 08:00, 桃子, message, 二
        3, 03-04 08:00, 桃子, message, 三
        4, 03-05 08:00, 小明, message, 四
        5, 03-05 08:00, 掌柜, message, 五
        6, 03-05 08:01, 掌柜, message, 六
        7, 03-05 08:02, 掌柜, message, 七\
        """);

    assertThat(world.figure(10, TOP_SHARE)).isEqualTo("2/4");
    assertThat(world.figure(10, STAFF_SHARE)).isEqualTo("3/7");
  }

  @Test
  void ourOwnPeopleAndProgramsAreNeitherMembersNorActive() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-02 08:00, 桃子, joined
        3, 03-02 08:00, 掌柜, joined
        4, 03-02 08:01, 掌柜, message, 二
        5, 03-02 08:02, 机器人, message, 三\
        """);

    assertThat(world.figure(10, MEMBERS)).isEqualTo("2");
    assertThat(world.figure(10, ACTIVE)).isEqualTo("1");
    assertThat(world.figure(10, ACTIVITY_RATE)).isEqualTo("1/2");
    assertThat(world.figure(10, MESSAGES)).isEqualTo("1");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.14");
    assertThat(world.figure(10, STAFF_SHARE)).isEqualTo("1/2");
  }

  @Test
  void onlyMessagesAreMessages() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, joined
        2, 03-02 08:00, 阿岩, message, 早
        3, 03-02 08:00, 桃子, checked_in
        4, 03-02 08:00, 桃子, liked, , , c-1
        5, 03-02 08:00, 桃子, left\
        """);

    assertThat(world.figure(10, MESSAGES)).isEqualTo("1");
    assertThat(world.figure(10, ACTIVE)).isEqualTo("1");
  }

  @Test
  void countsAreNoneInAQuietWeekAndRatesOverNothingAreAbsent() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 几点开始？, none
        2, 03-02 08:00, 桃子, message, 八点, 1
        3, 03-17 08:00, 阿岩, message, 早, none\
        """);

    assertThat(
            world.week(11).values().keySet().stream()
                .collect(Collectors.toMap(f -> f, f -> figure(world.week(11), f))))
        .containsOnly(
            Map.entry(MEMBERS, "2"),
            Map.entry(ACTIVE, "0"),
            Map.entry(ACTIVITY_RATE, "0/2"),
            Map.entry(ACTIVE_PER_DAY, "0.00"),
            Map.entry(MESSAGES, "0"),
            Map.entry(MESSAGES_PER_DAY, "0.00"),
            Map.entry(NOISE_DAYS, "0"),
            Map.entry(QUESTIONS, "0"),
            Map.entry(SOLVED, "0"),
            Map.entry(RECIPROCAL_PAIRS, "0"));
  }

  @Test
  void thereAreNoFiguresBeforeTheFirstEventAndAfterThisWeek() throws Exception {
    assertThat(world.isKnown(13)).isFalse();
    world.chat("1, 03-02 00:00, 阿岩, joined");

    assertThat(world.isKnown(9)).isFalse();
    assertThat(world.isKnown(10)).isTrue();
    assertThat(world.isKnown(13)).isTrue();
    assertThat(world.isKnown(14)).isFalse();
  }

  @Test
  void theRateOverNobodyIsAbsent() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 我走了
        2, 03-03 08:00, 阿岩, left\
        """);

    assertThat(world.figure(10, MEMBERS)).isEqualTo("0");
    assertThat(world.figure(10, ACTIVE)).isEqualTo("1");
    assertThat(world.figure(10, ACTIVITY_RATE)).isNull();
  }

  @Test
  void daysAndWeeksAreThoseOfTheCommunity() throws Exception {
    var sundayToMonday =
        """
        1, 03-01 23:59:59.999, 阿岩, message, 一
        2, 03-02 00:00, 阿岩, message, 二
        3, 03-04 07:59, 阿岩, message, 三
        4, 03-04 08:01, 阿岩, message, 四\
        """;
    world.chat(sundayToMonday);
    world.get(NoiseLimits.class).set(community, 1);
    assertThat(world.figure(9, MESSAGES)).isEqualTo("1");
    assertThat(world.figure(10, MESSAGES)).isEqualTo("3");
    assertThat(world.figure(10, NOISE_DAYS)).isEqualTo("1");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.29");

    community = world.begin("UTC");
    world.chat(sundayToMonday);
    world.get(NoiseLimits.class).set(community, 1);
    assertThat(world.figure(9, MESSAGES)).isEqualTo("2");
    assertThat(world.figure(9, NOISE_DAYS)).isEqualTo("1");
    assertThat(world.figure(10, MESSAGES)).isEqualTo("2");
    assertThat(world.figure(10, NOISE_DAYS)).isEqualTo("0");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.29");
  }

  @Test
  void groupsAreCountedByThemselvesAndPeopleOnceTogether() throws Exception {
    world.group("2");
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一
        2, 03-02 08:01, 桃子, message, 二
        3, 03-03 08:00, 小明, joined\
        """);
    world.chat(
        "2",
        """
        1, 03-02 09:00, 桃子, message, 三
        2, 03-04 09:00, 桃子, message, 四
        3, 03-04 09:00, 小红, message, 五
        4, 03-05 09:00, 小明, left\
        """);

    var first = world.week("1", 10);
    assertThat(figure(first, MEMBERS)).isEqualTo("3");
    assertThat(figure(first, MESSAGES)).isEqualTo("2");
    assertThat(figure(first, ACTIVITY_RATE)).isEqualTo("2/3");
    var second = world.week("2", 10);
    assertThat(figure(second, MEMBERS)).isEqualTo("2");
    assertThat(figure(second, TOP_SHARE)).isEqualTo("2/3");
    assertThat(world.figure(10, MEMBERS)).isEqualTo("4");
    assertThat(world.figure(10, ACTIVE)).isEqualTo("3");
    assertThat(world.figure(10, ACTIVITY_RATE)).isEqualTo("3/4");
    assertThat(world.figure(10, MESSAGES)).isEqualTo("5");
    assertThat(world.figure(10, TOP_SHARE)).isEqualTo("3/5");
    assertThat(world.figure(10, ACTIVE_PER_DAY)).isEqualTo("0.57");
  }

  @Test
  void aTypedGroupAddsToTheMembersOfTheOthers() throws Exception {
    world.group("2");
    world.chat("1, 03-02 08:00, 阿岩, joined");
    world.get(HeadCounts.class).record(community, "2", at("03-03 08:00"), 40, "op");

    assertThat(world.figure(10, MEMBERS)).isEqualTo("41");
    assertThat(world.basis(10, MEMBERS)).isEqualTo("mixed");
  }

  private static String messages(String id, String day, int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i -> "%s%d, %s %02d:%02d, 阿岩, message, 早".formatted(id, i, day, i % 24, i / 24 % 60))
        .collect(Collectors.joining("\n"));
  }
}
