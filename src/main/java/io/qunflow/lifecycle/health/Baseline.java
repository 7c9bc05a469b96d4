package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a community was like in the last four whole ISO weeks, staff and bots left out (L7.0).
 *
 * @param weeks four, the oldest first
 * @param lastActivityOn local day of the last known event; empty before the first import
 */
public record Baseline(List<Week> weeks, Optional<LocalDate> lastActivityOn) {

  public Baseline {
    weeks = List.copyOf(weeks);
  }

  /** Whether anything is known of these weeks. */
  public boolean hasData() {
    return weeks.stream().anyMatch(week -> week.figures().isPresent());
  }

  /**
   * A figure over the four weeks: a share of all counts together, so that a quiet week weighs less;
   * else the mean of the weeks that have it. Empty where no week has it.
   */
  public Optional<Measured> overall(HealthFigure figure) {
    var known = weeks.stream().flatMap(week -> week.find(figure).stream()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (known.stream().allMatch(m -> m.n() != null && m.of() != null)) {
      long n = known.stream().mapToLong(Measured::n).sum();
      long of = known.stream().mapToLong(Measured::of).sum();
      var whole = figure.unit() == FigureUnit.PERCENT ? 2 : 0;
      return Optional.of(
          new Measured(quotient(BigDecimal.valueOf(n).movePointRight(whole), of), n, of));
    }
    var sum = known.stream().map(Measured::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Measured(quotient(sum, known.size()), null, null));
  }

  private static BigDecimal quotient(BigDecimal sum, long count) {
    return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
  }

  /**
   * @param figures empty where nothing is known of the week
   */
  public record Week(IsoWeek week, Optional<WeekFigures> figures) {

    public Optional<Measured> find(HealthFigure figure) {
      return figures.flatMap(known -> Measured.of(figure, known));
    }
  }
}
