package io.qunflow.lifecycle.health;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L7.4: how a week's figures compare with the agreed bounds. */
class WeekReadingTest {

  static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

  @ParameterizedTest
  @CsvSource({
    "0.6499, BAD",
    "0.65, NEAR",
    "0.6824, NEAR",
    "0.6825, GOOD",
    "1, GOOD",
    "0, BAD",
  })
  void aShareBelowTheLeastIsBadAndCloseToItNear(BigDecimal solved, Level level) {
    var reading =
        read(
            Map.of(Figure.SOLVING_RATE, value(solved)),
            StandardFigure.atLeast(HealthFigure.QUESTION_SOLVING_RATE, new BigDecimal("65")));

    assertThat(reading.level(HealthCause.QUESTIONS)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"949.05, GOOD", "949.06, NEAR", "999, NEAR", "999.01, BAD"})
  void moreMessagesThanTheMostAreNoise(BigDecimal messages, Level level) {
    var reading =
        read(
            Map.of(Figure.MESSAGES_PER_DAY, value(messages)),
            StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, new BigDecimal("999")));

    assertThat(reading.level(HealthCause.NOISE)).isEqualTo(level);
  }

  @Test
  void moreActivityThanHealthyIsAWarningOnly() {
    var reading =
        read(
            Map.of(
                Figure.ACTIVE_PER_DAY,
                value(new BigDecimal("60")),
                Figure.MEMBERS,
                value(new BigDecimal("200"))),
            new StandardFigure(
                HealthFigure.DAILY_ACTIVE_SHARE, BigDecimal.TEN, BigDecimal.valueOf(15)));

    assertThat(reading.level(HealthCause.ACTIVITY)).isEqualTo(Level.NEAR);
    assertThat(reading.findings()).containsExactly("每天活跃的成员：30%，标准10%–15%，要留意");
  }

  @Test
  void theWorstFigureOfACauseCounts() {
    var reading =
        read(
            Map.of(
                Figure.SOLVING_RATE,
                new FigureValue(new BigDecimal("0.9"), 9L, 10L, "stated"),
                Figure.FIRST_ANSWER_MEDIAN_MINUTES,
                value(new BigDecimal("61"))),
            StandardFigure.atLeast(HealthFigure.QUESTION_SOLVING_RATE, new BigDecimal("65")),
            StandardFigure.atMost(HealthFigure.FIRST_ANSWER_TIME, new BigDecimal("60")));

    assertThat(reading.level(HealthCause.QUESTIONS)).isEqualTo(Level.BAD);
    assertThat(reading.withData()).isEqualTo(2);
    assertThat(reading.findings())
        .containsExactly("提问解决率：90%（9/10），标准至少 65%", "首次回答时间：61 分钟，标准最多 60 分钟，不达标");
  }

  @Test
  void anAbsentFigureIsNeitherCountedNorJudged() {
    var reading =
        read(
            Map.of(),
            StandardFigure.atLeast(HealthFigure.FORWARD_RATE, BigDecimal.TEN),
            StandardFigure.atLeast(HealthFigure.CONTENT_VALUE, BigDecimal.ONE));

    assertThat(reading.withData()).isZero();
    assertThat(reading.level(HealthCause.CONTENT)).isEqualTo(Level.UNKNOWN);
    assertThat(reading.findings()).allMatch(line -> line.contains("无数据（导入公众号后台"));
  }

  @Test
  void daysAboveTheLimitAreAWarningWhereNoStandardNamesThem() {
    var noisy = Map.of(Figure.NOISE_DAYS, value(BigDecimal.valueOf(2)));

    assertThat(read(noisy).level(HealthCause.NOISE)).isEqualTo(Level.NEAR);
    assertThat(
            read(noisy, StandardFigure.atMost(HealthFigure.NOISE_DAYS, BigDecimal.valueOf(3)))
                .level(HealthCause.NOISE))
        .isEqualTo(Level.GOOD);
    assertThat(
            read(noisy, StandardFigure.atMost(HealthFigure.NOISE_DAYS, BigDecimal.ONE))
                .level(HealthCause.NOISE))
        .isEqualTo(Level.BAD);
  }

  @Test
  void withoutAStandardAllFiguresCountAsData() {
    var reading =
        WeekReading.of(
            WEEK,
            Optional.of(
                new WeekFigures(
                    WEEK,
                    Map.of(
                        Figure.MESSAGES_PER_DAY,
                        value(BigDecimal.TEN),
                        Figure.NOISE_DAYS,
                        value(BigDecimal.ZERO)))),
            Optional.empty(),
            Orders.NONE);

    assertThat(reading.standardAgreed()).isFalse();
    assertThat(reading.withData()).isEqualTo(2);
    assertThat(reading.findings()).containsExactly("成交：登记过的最近四周都是 0 单");
  }

  private static WeekReading read(Map<Figure, FigureValue> values, StandardFigure... figures) {
    return WeekReading.of(
        WEEK,
        Optional.of(new WeekFigures(WEEK, values)),
        Optional.of(new AgreedStandard("林社长", List.of(figures))),
        Orders.UNKNOWN);
  }

  private static FigureValue value(BigDecimal value) {
    return new FigureValue(value, null, null, null);
  }
}
