package io.qunflow.activity.figure;

import java.util.Map;
import java.util.Optional;

/**
 * The figures of a community, or of one of its groups, in one week.
 *
 * @param values only what is known: a rate over nothing is absent, a count of nothing is 0
 */
public record WeekFigures(IsoWeek week, Map<Figure, FigureValue> values) {

  public Optional<FigureValue> find(Figure figure) {
    return Optional.ofNullable(values.get(figure));
  }
}
