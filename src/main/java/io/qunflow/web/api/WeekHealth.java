package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a week as the REST interface shows them.
 *
 * @param figures by word; what is not known is absent
 * @param counts numerator and denominator of each rate
 * @param basis what a figure was counted by, where there are several ways
 */
record WeekHealth(
    String week,
    @JsonAnyGetter Map<String, BigDecimal> figures,
    @JsonProperty Map<String, Counts> counts,
    @JsonProperty Map<String, String> basis) {

  record Counts(long n, long of) {}

  static WeekHealth of(WeekFigures week) {
    var figures = new LinkedHashMap<String, BigDecimal>();
    var counts = new LinkedHashMap<String, Counts>();
    var basis = new LinkedHashMap<String, String>();
    for (var figure : Figure.values()) {
      week.find(figure)
          .ifPresent(
              value -> {
                var plain = value.value().stripTrailingZeros();
                figures.put(figure.word(), plain.scale() < 0 ? plain.setScale(0) : plain);
                if (value.n() != null) {
                  counts.put(figure.word(), new Counts(value.n(), value.of()));
                }
                if (value.basis() != null) {
                  basis.put(figure.word(), value.basis());
                }
              });
    }
    return new WeekHealth(week.week().toString(), figures, counts, basis);
  }
}
