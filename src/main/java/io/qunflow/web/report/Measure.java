package io.qunflow.web.report;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A line of the report, in the order it is shown. */
public enum Measure {
  MEMBERS(Figure.MEMBERS, Unit.COUNT),
  ACTIVITY_RATE(Figure.ACTIVITY_RATE, Unit.PERCENT),
  /** Members active on a day of all members; the sign of L7.2. */
  DAILY_ACTIVE(Figure.ACTIVE_PER_DAY, Unit.PERCENT) {
    @Override
    public Optional<FigureValue> in(WeekFigures week) {
      return week.find(Figure.ACTIVE_PER_DAY)
          .flatMap(
              active ->
                  week.find(Figure.MEMBERS)
                      .filter(members -> members.value().signum() > 0)
                      .map(members -> share(active.value(), members.value())));
    }

    private FigureValue share(BigDecimal active, BigDecimal members) {
      return new FigureValue(active.divide(members, 6, RoundingMode.HALF_UP), null, null, null);
    }
  },
  MESSAGES_PER_DAY(Figure.MESSAGES_PER_DAY, Unit.MEAN),
  NOISE_DAYS(Figure.NOISE_DAYS, Unit.COUNT),
  SOLVING_RATE(Figure.SOLVING_RATE, Unit.PERCENT),
  FIRST_ANSWER(Figure.FIRST_ANSWER_MEDIAN_MINUTES, Unit.MINUTES),
  PARTICIPATION(Figure.PARTICIPATION, Unit.PERCENT),
  FORWARD_RATE(Figure.FORWARD_RATE, Unit.PERCENT),
  CONTENT_VALUE(Figure.CONTENT_VALUE, Unit.MEAN),
  RECIPROCAL_PAIRS(Figure.RECIPROCAL_PAIRS, Unit.COUNT),
  TOP_SHARE(Figure.TOP_SHARE, Unit.PERCENT),
  STAFF_SHARE(Figure.STAFF_SHARE, Unit.PERCENT);

  static final List<Measure> ALL = List.of(values());

  private final Figure figure;
  private final Unit unit;

  Measure(Figure figure, Unit unit) {
    this.figure = figure;
    this.unit = unit;
  }

  Unit unit() {
    return unit;
  }

  /** Whether it says what it rests on; one of those that rest on the same is enough. */
  boolean namesBasis() {
    return this == MEMBERS || this == SOLVING_RATE || this == FORWARD_RATE;
  }

  /** Its value in a week; empty where it is not known. */
  public Optional<FigureValue> in(WeekFigures week) {
    return week.find(figure);
  }

  /**
   * As it is drawn: percent in hundredths, everything else as it is; null where it is not known.
   */
  Double drawn(WeekFigures week) {
    return in(week).map(value -> drawn(value.value())).orElse(null);
  }

  double drawn(BigDecimal value) {
    return (unit == Unit.PERCENT ? value.movePointRight(2) : value)
        .setScale(2, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
