package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What was measured of a figure, in the unit of its bounds.
 *
 * @param n numerator; null where the figure is no share or its parts are not counts
 * @param of denominator; null with n
 */
public record Measured(BigDecimal value, Long n, Long of) {

  /** Empty where there is no data. */
  public static Optional<Measured> of(HealthFigure figure, WeekFigures week) {
    if (figure == HealthFigure.DAILY_ACTIVE_SHARE) {
      return week.find(Figure.ACTIVE_PER_DAY)
          .flatMap(active -> week.find(Figure.MEMBERS).flatMap(m -> share(active, m)));
    }
    return week.find(figure.measured())
        .map(v -> new Measured(inUnit(figure.unit(), v.value()), v.n(), v.of()));
  }

  private static Optional<Measured> share(FigureValue active, FigureValue members) {
    return members.value().signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Measured(
                active.value().divide(members.value(), MathContext.DECIMAL64).movePointRight(2),
                null,
                null));
  }

  private static BigDecimal inUnit(FigureUnit unit, BigDecimal value) {
    return unit == FigureUnit.PERCENT ? value.movePointRight(2) : value;
  }

  /** {@code 63.2%（24/38）}. */
  public String text(FigureUnit unit) {
    return unit.text(value) + (n == null || of == null ? "" : "（%d/%d）".formatted(n, of));
  }
}
