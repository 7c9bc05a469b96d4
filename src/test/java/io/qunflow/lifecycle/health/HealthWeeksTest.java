package io.qunflow.lifecycle.health;

import static io.qunflow.lifecycle.health.HealthVerdict.GREEN;
import static io.qunflow.lifecycle.health.HealthVerdict.RED;
import static io.qunflow.lifecycle.health.HealthVerdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.support.FigureRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L7.4 on the real schema: weeks measured, recorded, and the work they open. */
class HealthWeeksTest extends TeaHealth {

  /** 2026-11-23 06:00 in Shanghai, a Monday. */
  static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");

  static final IsoWeek W45 = IsoWeek.parse("2026-W45");
  static final IsoWeek W46 = IsoWeek.parse("2026-W46");
  static final IsoWeek W47 = IsoWeek.parse("2026-W47");
  static final HealthState NOISE = new HealthState(RED, HealthCause.NOISE);
  static final HealthState QUESTIONS = new HealthState(RED, HealthCause.QUESTIONS);
  static final HealthState FINE = new HealthState(GREEN, HealthCause.NONE);

  private HealthWeeks weeks;
  private HealthRemedies remedies;
  private FigureRows figures;

  HealthWeeksTest() {
    super(NOW);
  }

  @BeforeEach
  void aCommunityKnownToTheEndOfLastWeek() {
    weeks = modules.get(HealthWeeks.class);
    remedies = modules.get(HealthRemedies.class);
    figures = new FigureRows(database.dataSource(), TEA);
    List.of(W45, W46, W47).forEach(figures::week);
    activity.member("安娜");
    activity.message("安娜", Instant.parse("2026-11-22T16:00:00Z"));
  }

  @Test
  void readsTheWeekJustPastAgainstTheAgreedStandard() throws Exception {
    agree("85");

    var reading = weeks.readNext(TEA);

    assertThat(reading.week()).isEqualTo(W47);
    assertThat(reading.level(HealthCause.QUESTIONS)).isEqualTo(Level.BAD);
    assertThat(reading.level(HealthCause.NOISE)).isEqualTo(Level.GOOD);
    assertThat(reading.withData()).isEqualTo(2);
    assertThat(modules.get(HealthStates.class).find(TEA).state()).isEqualTo(QUESTIONS);
  }

  @Test
  void aWeekThatIsNotBroughtInToItsEndIsNoData() throws Exception {
    agree("85");
    sql.update("DELETE FROM activity_event");
    activity.message("安娜", Instant.parse("2026-11-22T15:59:59Z"));

    assertThat(weeks.readNext(TEA).week()).isEqualTo(W46);
    record(W46, FINE);

    var reading = weeks.readNext(TEA);
    assertThat(reading.week()).isEqualTo(W47);
    assertThat(reading.withData()).isZero();
    assertThat(modules.get(HealthStates.class).find(TEA, W47).state())
        .isEqualTo(HealthState.NO_DATA);
  }

  @Test
  void anImportAfterTheWeekCompletesItUnlessItIsTakenBack() throws Exception {
    agree("85");
    sql.update("DELETE FROM activity_event");
    activity.message("安娜", Instant.parse("2026-11-20T02:00:00Z"));
    imported(Instant.parse("2026-11-22T16:00:00Z"));
    assertThat(weeks.readNext(TEA).week()).isEqualTo(W47);

    sql.update("UPDATE activity_import SET taken_back_at_ms = 1");

    assertThat(weeks.readNext(TEA).week()).isEqualTo(W46);
  }

  @Test
  void judgesALateFileLate() throws Exception {
    record(W46, HealthState.NO_DATA);
    record(W47, FINE);
    assertThat(weeks.readNext(TEA).week()).isEqualTo(W47);

    sql.update("DELETE FROM health_week");
    record(W46, FINE);
    record(W47, HealthState.NO_DATA);

    assertThat(weeks.readNext(TEA).week()).isEqualTo(W47);
  }

  @Test
  void opensWorkOncePerChangeOfColourAndCause() throws Exception {
    assertThat(record(W45, NOISE)).isTrue();
    assertThat(record(W46, NOISE)).isFalse();
    assertThat(record(W47, QUESTIONS)).isTrue();

    assertThat(rows())
        .containsExactly(
            "2026-11-02 RED NOISE clean_up true",
            "2026-11-09 RED NOISE clean_up false",
            "2026-11-16 RED QUESTIONS award_round true");
  }

  @Test
  void turnsRedAnewAfterAGreenWeek() throws Exception {
    record(W45, NOISE);
    record(W46, FINE);

    assertThat(record(W47, NOISE)).isTrue();
  }

  @Test
  void aWeekWithoutDataBetweenIsNoChange() throws Exception {
    record(W45, NOISE);
    record(W46, new HealthState(UNKNOWN, HealthCause.NO_DATA));

    assertThat(record(W47, NOISE)).isFalse();
  }

  @Test
  void aRepeatedRecordOpensNothingAgainAndForgetsNothing() throws Exception {
    assertThat(record(W47, NOISE)).isTrue();
    assertThat(record(W47, NOISE)).isFalse();

    assertThat(rows()).containsExactly("2026-11-16 RED NOISE clean_up true");
  }

  @Test
  void opensNothingWhileWorkForTheSameCauseIsOpen() throws Exception {
    record(W45, NOISE);
    open(HealthCause.NOISE, "clean_up");
    record(W46, FINE);

    assertThat(record(W47, NOISE)).isFalse();
  }

  @Test
  void opensNothingWhileTheSameWorkIsOpenForAnotherCause() throws Exception {
    open(HealthCause.CONTENT, "re_inventory");

    assertThat(
            weeks.record(
                TEA, 1, W47, new HealthState(RED, HealthCause.ACTIVITY), "re_inventory", 3, "活跃不够"))
        .isFalse();
  }

  @Test
  void whatTheOperatorsPlannedThemselvesStandsInTheWayUntilItIsDue() throws Exception {
    var health = modules.get(HealthService.class);
    health.recordJudgement(TEA, 1, new HealthJudgement(3, 3, 3, true, RED, "刷屏"), "clean_up");
    health.planRemedy(
        TEA, 1, new PlannedRemedy("clean_up", "清广告", "安娜", LocalDate.of(2026, 11, 23)));
    assertThat(record(W45, NOISE)).isFalse();

    sql.update("UPDATE health_remedy SET due_on = DATE '2026-11-22'");

    sql.update("DELETE FROM health_week");
    assertThat(record(W45, NOISE)).isTrue();
  }

  @Test
  void closesTheWorkWithItsResult() throws Exception {
    open(HealthCause.NOISE, "clean_up");
    open(HealthCause.QUESTIONS, "award_round");

    remedies.close(TEA, "clean_up", "删掉广告\n消息少了一半😀");

    assertThat(remedies.isOpen(TEA, HealthCause.NOISE, "clean_up")).isFalse();
    assertThat(remedies.isOpen(TEA, HealthCause.QUESTIONS, "award_round")).isTrue();
    assertThat(
            sql.queryForMap(
                "SELECT cause, week_start, due_on, result, closed_at_ms FROM health_remedy"
                    + " WHERE remedy = 'clean_up'"))
        .containsEntry("cause", "NOISE")
        .containsEntry("result", "删掉广告\n消息少了一半😀")
        .containsEntry("closed_at_ms", NOW.toEpochMilli())
        .hasEntrySatisfying("due_on", day -> assertThat(day).hasToString("2026-12-07"));
  }

  @Test
  void knowsNoStateOfACommunityNobodyImported() throws Exception {
    sql.update("DELETE FROM activity_event");

    assertThat(modules.get(HealthStates.class).find(TEA).state()).isEqualTo(HealthState.NO_DATA);
  }

  private boolean record(IsoWeek week, HealthState state) throws Exception {
    var remedy =
        Map.of(HealthCause.NOISE, "clean_up", HealthCause.QUESTIONS, "award_round")
            .getOrDefault(state.cause(), "none");
    return weeks.record(TEA, 1, week, state, remedy, 2, "每天消息数：1200 条，标准最多 999 条，不达标");
  }

  private void open(HealthCause cause, String remedy) throws Exception {
    remedies.open(TEA, 1, W45.monday(), cause, remedy, "消息太多");
  }

  private void agree(String solved) throws Exception {
    modules
        .get(HealthService.class)
        .agreeStandard(
            TEA,
            1,
            new AgreedStandard(
                "林社长",
                List.of(
                    StandardFigure.atLeast(
                        HealthFigure.QUESTION_SOLVING_RATE, new BigDecimal(solved)),
                    StandardFigure.atMost(
                        HealthFigure.MESSAGES_PER_DAY, BigDecimal.valueOf(999)))));
  }

  private void imported(Instant finishedAt) {
    sql.update(
        "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged,"
            + " new_members, finished_at_ms) VALUES ('tea', 'chat.txt', 'anna', 1, 0, 0, ?)",
        finishedAt.toEpochMilli());
  }

  private List<String> rows() {
    return sql.query(
        "SELECT week_start, colour, cause, remedy, remedy_opened FROM health_week"
            + " ORDER BY week_start",
        (row, n) ->
            "%s %s %s %s %s"
                .formatted(
                    row.getDate(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)));
  }
}
