package io.qunflow.lifecycle.health;

import static io.qunflow.lifecycle.health.StandardFigure.atLeast;
import static io.qunflow.lifecycle.health.StandardFigure.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** L7.0: the standard starts from the community's own four weeks. */
class ProposedStandardTest {

  static final IsoWeek WEEK = IsoWeek.parse("2026-W44");

  @Test
  void proposesATenthLessThanTheFourWeeksHad() {
    var proposed =
        ProposedStandard.of(
            baseline(
                week(0, Map.of(Figure.SOLVING_RATE, rate(30, 40))),
                week(1, Map.of(Figure.SOLVING_RATE, rate(6, 20))),
                week(2, Map.of(Figure.FIRST_ANSWER_MEDIAN_MINUTES, number("12.5"))),
                week(3, Map.of(Figure.FIRST_ANSWER_MEDIAN_MINUTES, number("20")))));

    assertThat(proposed)
        .contains(
            // 36 of 60, not the mean of 75 and 30 percent
            atLeast(HealthFigure.QUESTION_SOLVING_RATE, new BigDecimal("54.0")),
            // 16.25 × 1.1 = 17.875
            atMost(HealthFigure.FIRST_ANSWER_TIME, new BigDecimal("18")));
  }

  @Test
  void proposesWhatIsHealthyWhereNothingIsKnown() {
    var proposed =
        ProposedStandard.of(
            baseline(
                new Baseline.Week(WEEK, Optional.empty()),
                new Baseline.Week(WEEK.next(), Optional.empty())));

    assertThat(proposed)
        .containsExactly(
            new StandardFigure(
                HealthFigure.DAILY_ACTIVE_SHARE, BigDecimal.TEN, BigDecimal.valueOf(15)),
            atMost(HealthFigure.MESSAGES_PER_DAY, BigDecimal.valueOf(999)));
  }

  @Test
  void takesTheDailyActivityFromTheBaselineAndNeverAsTooMuch() {
    var lively = Map.of(Figure.MEMBERS, number("200"), Figure.ACTIVE_PER_DAY, number("50"));

    assertThat(ProposedStandard.of(baseline(week(0, lively))))
        .contains(
            new StandardFigure(
                HealthFigure.DAILY_ACTIVE_SHARE, new BigDecimal("22.5"), new BigDecimal("27.5")));
  }

  @Test
  void proposesNoBoundOfZero() {
    var silent = week(0, Map.of(Figure.FORWARD_RATE, rate(0, 300)));

    assertThat(ProposedStandard.of(baseline(silent)))
        .extracting(StandardFigure::figure)
        .doesNotContain(HealthFigure.FORWARD_RATE);
  }

  private static Baseline baseline(Baseline.Week... weeks) {
    return new Baseline(List.of(weeks), Optional.empty());
  }

  private static Baseline.Week week(int n, Map<Figure, FigureValue> values) {
    var week = WEEK.plus(n);
    return new Baseline.Week(week, Optional.of(new WeekFigures(week, values)));
  }

  private static FigureValue rate(long n, long of) {
    var value =
        BigDecimal.valueOf(n).divide(BigDecimal.valueOf(of), 4, java.math.RoundingMode.HALF_UP);
    return new FigureValue(value, n, of, null);
  }

  private static FigureValue number(String value) {
    return new FigureValue(new BigDecimal(value), null, null, null);
  }
}
