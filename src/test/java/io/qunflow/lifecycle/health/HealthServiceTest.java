package io.qunflow.lifecycle.health;

import static io.qunflow.lifecycle.health.HealthFigure.DAILY_ACTIVE_SHARE;
import static io.qunflow.lifecycle.health.HealthFigure.MESSAGES_PER_DAY;
import static io.qunflow.lifecycle.health.HealthFigure.QUESTION_SOLVING_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.support.FigureRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServiceTest extends TeaHealth {

  /** 2026-11-23 01:00 in Shanghai. */
  static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  static final HealthJudgement JUDGEMENT =
      new HealthJudgement(4, 3, 2, false, HealthVerdict.YELLOW, "三天没人回答𠮷野的提问😀");

  private HealthService health;

  HealthServiceTest() {
    super(NOW);
  }

  @BeforeEach
  void aCommunityOfTwo() {
    health = modules.get(HealthService.class);
    List.of("安娜", "小明😀").forEach(activity::member);
  }

  @Test
  void measuresTheLastFourWholeIsoWeeksThatWereBroughtIn() throws Exception {
    var figures = new FigureRows(database.dataSource(), TEA);
    for (int n = 43; n <= 48; n++) {
      figures.week(new IsoWeek(2026, n), Map.of("messages", n * 7));
    }
    activity.message("安娜", Instant.parse("2026-11-10T02:00:00Z"));

    var baseline = modules.get(HealthFigures.class).measureBaseline(TEA);

    // 2026-W48 began an hour ago; W47 is after the last known message
    assertThat(baseline.weeks())
        .extracting(week -> week.week() + " " + week.figures().isPresent())
        .containsExactly("2026-W44 true", "2026-W45 true", "2026-W46 true", "2026-W47 false");
    assertThat(baseline.overall(HealthFigure.MESSAGES_PER_DAY).orElseThrow().value())
        .isEqualByComparingTo("45");
    assertThat(baseline.overall(HealthFigure.QUESTION_SOLVING_RATE).orElseThrow())
        .satisfies(
            solved -> {
              assertThat(solved.n()).isEqualTo(24);
              assertThat(solved.of()).isEqualTo(30);
              assertThat(solved.value()).isEqualByComparingTo("80");
            });
    assertThat(baseline.overall(HealthFigure.TOPIC_PARTICIPATION)).isEmpty();
    assertThat(baseline.lastActivityOn()).contains(LocalDate.of(2026, 11, 10));
  }

  @Test
  void knowsNothingOfACommunityWithoutActivity() throws Exception {
    var baseline = modules.get(HealthFigures.class).measureBaseline(TEA);

    assertThat(baseline.hasData()).isFalse();
    assertThat(baseline.lastActivityOn()).isEmpty();
  }

  @Test
  void aStandardOutsideTheStepStandsForTheLatestCycle() throws Exception {
    assertThat(health.agreeStandardNow(TEA, 0, standard("10", "15", "60"))).isZero();
    health.agreeStandard(TEA, 3, standard("10", "15", "60"));

    assertThat(health.agreeStandardNow(TEA, 0, standard("5", "8", "70"))).isEqualTo(3);

    assertThat(figures())
        .containsExactly(
            "0 DAILY_ACTIVE_SHARE PERCENT 10 15",
            "0 QUESTION_SOLVING_RATE PERCENT 60 -",
            "3 DAILY_ACTIVE_SHARE PERCENT 5 8",
            "3 QUESTION_SOLVING_RATE PERCENT 70 -");
  }

  @Test
  void theLastWordOfACycleStandsAndEarlierCyclesStay() throws Exception {
    health.agreeStandard(TEA, 1, standard("10", "15", "60"));
    health.agreeStandard(TEA, 2, standard("5", "8", "70"));
    health.agreeStandard(
        TEA,
        2,
        new AgreedStandard("陈经理😀", List.of(share("12", "20"), most(MESSAGES_PER_DAY, "500"))));

    assertThat(figures())
        .containsExactly(
            "1 DAILY_ACTIVE_SHARE PERCENT 10 15",
            "1 QUESTION_SOLVING_RATE PERCENT 60 -",
            "2 DAILY_ACTIVE_SHARE PERCENT 12 20",
            "2 MESSAGES_PER_DAY PER_DAY - 500");
    var latest = health.findStandard(TEA).orElseThrow();
    assertThat(latest.agreedBy()).isEqualTo("陈经理😀");
    assertThat(latest.figures())
        .usingRecursiveFieldByFieldElementComparator(byAmount())
        .containsExactly(share("12", "20"), most(MESSAGES_PER_DAY, "500"));
  }

  @Test
  void keepsTheOldStandardWhenTheNewOneIsRefused() throws Exception {
    health.agreeStandard(TEA, 1, standard("10", "15", "60"));

    assertThatThrownBy(() -> health.agreeStandard(TEA, 1, standard("16", "15", "60")))
        .isInstanceOf(StandardRefusedException.class);
    assertThat(figures()).hasSize(2).first().isEqualTo("1 DAILY_ACTIVE_SHARE PERCENT 10 15");
  }

  @Test
  void hasNoStandardBeforeTheFirst() {
    assertThat(health.findStandard(TEA)).isEmpty();
  }

  @Test
  void opensTheSameWorkOnlyOnceUntilItIsClosed() throws Exception {
    var first = new PlannedRemedy("topic_round", "聊新茶", "小明😀", LocalDate.of(2026, 11, 30));
    var second = new PlannedRemedy("topic_round", "聊老茶", "安娜", LocalDate.of(2026, 11, 23));
    health.recordJudgement(TEA, 1, JUDGEMENT, "topic_round");
    health.planRemedy(TEA, 1, first);
    health.planRemedy(TEA, 1, new PlannedRemedy("clean_up", "清广告", "安娜", first.dueOn()));

    health.recordJudgement(TEA, 2, JUDGEMENT, "topic_round");
    assertThat(health.findOpenRemedy(TEA, "topic_round")).contains(first);
    health.planRemedy(TEA, 2, second);

    assertThat(health.findOpenRemedy(TEA, "topic_round")).contains(second);
    assertThat(remedies()).containsExactly("1 2 topic_round 聊老茶", "2 1 clean_up 清广告");
    sql.update("UPDATE health_remedy SET closed_at_ms = 1");
    assertThat(health.findOpenRemedy(TEA, "topic_round")).isEmpty();
    health.planRemedy(TEA, 2, first);
    assertThat(remedies()).hasSize(3).last().isEqualTo("3 2 topic_round 聊新茶");
  }

  @Test
  void refusesWorkDueBeforeToday() {
    var late = new PlannedRemedy("topic_round", "聊新茶", "安娜", LocalDate.of(2026, 11, 22));

    assertThatThrownBy(() -> health.planRemedy(TEA, 1, late))
        .isInstanceOf(RemedyRefusedException.class)
        .hasMessageContaining("期限 2026-11-22 已经过了（今天是 2026-11-23）");
  }

  @Test
  void keepsTheJudgementInFull() {
    assertThat(health.recordJudgement(TEA, 1, JUDGEMENT, "topic_round")).isEqualTo(1);

    assertThat(
            sql.queryForMap(
                "SELECT know_each_other, trust_each_other, interact_often, noise_seen, verdict,"
                    + " reason, remedy FROM health_judgement"))
        .containsEntry("know_each_other", 4)
        .containsEntry("trust_each_other", 3)
        .containsEntry("interact_often", 2)
        .containsEntry("noise_seen", false)
        .containsEntry("verdict", "YELLOW")
        .containsEntry("reason", "三天没人回答𠮷野的提问😀")
        .containsEntry("remedy", "topic_round");
  }

  private List<String> figures() {
    return sql.query(
        "SELECT cycle, figure, unit, minimum, maximum FROM health_standard_figure"
            + " ORDER BY cycle, figure",
        (row, n) ->
            "%d %s %s %s %s"
                .formatted(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    plain(row.getBigDecimal(4)),
                    plain(row.getBigDecimal(5))));
  }

  private List<String> remedies() {
    return sql.query(
        "SELECT remedy_number, judgement_number, remedy, work FROM health_remedy"
            + " ORDER BY remedy_number",
        (row, n) ->
            "%d %d %s %s"
                .formatted(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)));
  }

  private static String plain(BigDecimal bound) {
    return bound == null ? "-" : bound.stripTrailingZeros().toPlainString();
  }

  private static RecursiveComparisonConfiguration byAmount() {
    return RecursiveComparisonConfiguration.builder()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .build();
  }

  private static AgreedStandard standard(String least, String most, String solved) {
    return new AgreedStandard(
        "林社长",
        List.of(
            share(least, most),
            StandardFigure.atLeast(QUESTION_SOLVING_RATE, new BigDecimal(solved))));
  }

  private static StandardFigure share(String least, String most) {
    return new StandardFigure(DAILY_ACTIVE_SHARE, new BigDecimal(least), new BigDecimal(most));
  }

  private static StandardFigure most(HealthFigure figure, String maximum) {
    return StandardFigure.atMost(figure, new BigDecimal(maximum));
  }
}
