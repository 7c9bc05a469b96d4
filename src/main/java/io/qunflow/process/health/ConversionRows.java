package io.qunflow.process.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.NoWeekException;
import io.qunflow.lifecycle.health.Baseline;
import io.qunflow.lifecycle.health.ConversionRefusedException;
import io.qunflow.lifecycle.health.ConversionWeek;
import io.qunflow.process.engine.Rows;
import io.qunflow.shared.Money;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of judge-state.form in which a person states orders and turnover per week. */
final class ConversionRows {

  private static final String WEEK = "week";
  private static final String ORDERS = "orders";
  private static final String GMV = "gmvYuan";

  private ConversionRows() {}

  /**
   * @param gmvMinor in fen, null where it was left out
   */
  record Stated(IsoWeek week, int orders, Long gmvMinor) {}

  /** A row a week, with what was stated before. */
  static Rows of(Baseline baseline, List<ConversionWeek> stated) {
    var byWeek =
        stated.stream().collect(Collectors.toMap(ConversionWeek::weekStart, Function.identity()));
    var rows = new ArrayList<Map<String, Object>>();
    for (var week : baseline.weeks()) {
      var row = new LinkedHashMap<String, Object>();
      row.put(WEEK, week.week().toString());
      var known = byWeek.get(week.week().monday());
      if (known != null) {
        row.put(ORDERS, known.orders());
        if (known.gmvMinor() != null) {
          row.put(GMV, BigDecimal.valueOf(known.gmvMinor(), 2));
        }
      }
      rows.add(row);
    }
    return new Rows(rows);
  }

  /**
   * The rows whose orders were filled in; a row without them states nothing.
   *
   * @throws ConversionRefusedException if a week is none
   */
  static List<Stated> read(Rows rows) throws ConversionRefusedException {
    var stated = new ArrayList<Stated>();
    for (var row : rows) {
      var orders = row.number(ORDERS);
      if (orders.isPresent()) {
        stated.add(
            new Stated(
                week(row.text(WEEK)),
                orders.get().intValueExact(),
                row.number(GMV).map(yuan -> Money.yuan(yuan).minor()).orElse(null)));
      }
    }
    return stated;
  }

  private static IsoWeek week(String text) throws ConversionRefusedException {
    try {
      return IsoWeek.parse(text);
    } catch (NoWeekException e) {
      throw new ConversionRefusedException(Map.of(WEEK, e.wording().and(Wording.of("。", "."))));
    }
  }
}
