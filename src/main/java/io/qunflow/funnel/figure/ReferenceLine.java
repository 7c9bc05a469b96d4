package io.qunflow.funnel.figure;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.LineErrorSink;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of a file with figures of elsewhere, and whether its figures fit each other. */
final class ReferenceLine {

  static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("label", "members", "price", "revenue"),
              Arrays.stream(FunnelStep.values())
                  .flatMap(step -> Stream.of(step.word(), step.word() + "_rate")))
          .toList();

  private static final int LONGEST_LABEL = 90;
  private static final String COUNT = "\\d{1,9}";
  private static final String YUAN = "\\d{1,12}(\\.\\d{1,2})?";

  private final Map<String, String> values = new HashMap<>();
  private final long line;
  private final LineErrorSink errors;
  private boolean wrong;

  ReferenceLine(List<String> header, CsvRow row, LineErrorSink errors) {
    this.line = row.line();
    this.errors = errors;
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), row.values().get(i).strip());
    }
  }

  void wrong(Wording message) {
    wrong = true;
    errors.add(line, message);
  }

  /** Empty if anything is wrong, which then is among the errors. */
  Optional<ReferenceFunnel> read(Instant at) {
    var label = text("label");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      wrong(Wording.of("label 要有 1 到 %d 个字符", "label must have 1 to %d characters", LONGEST_LABEL));
    }
    var members = required("members");
    var counts = new HashMap<FunnelStep, Integer>();
    for (var step : FunnelStep.values()) {
      var count = step == FunnelStep.PAID ? required(step.word()) : count(step.word());
      count.ifPresent(n -> counts.put(step, n));
    }
    if (members.isPresent() && !wrong) {
      checkOrder(members.get(), counts);
      checkRates(members.get(), counts);
    }
    var revenue = revenue(counts.get(FunnelStep.PAID));
    return wrong
        ? Optional.empty()
        : Optional.of(
            new ReferenceFunnel(
                label,
                members.orElseThrow(),
                counts.get(FunnelStep.INTERESTED),
                counts.get(FunnelStep.REGISTERED),
                counts.get(FunnelStep.ATTENDED),
                counts.get(FunnelStep.ORDERED),
                counts.get(FunnelStep.PAID),
                revenue.orElse(null),
                at));
  }

  /** A step may be left out on the way: whoever never attended may order. Only orders are paid. */
  private void checkOrder(int members, Map<FunnelStep, Integer> counts) {
    for (var step : FunnelStep.values()) {
      checkAtMost("members", members, step, counts);
    }
    var ordered = counts.get(FunnelStep.ORDERED);
    if (ordered != null) {
      checkAtMost(FunnelStep.ORDERED.word(), ordered, FunnelStep.PAID, counts);
    }
  }

  private void checkAtMost(
      String whose, int most, FunnelStep step, Map<FunnelStep, Integer> counts) {
    var count = counts.get(step);
    if (count != null && count > most) {
      wrong(
          Wording.of(
              "%s 有 %d，比 %s（%d）还多",
              "%s is %d, more than %s (%d)", step.word(), count, whose, most));
    }
  }

  private void checkRates(int members, Map<FunnelStep, Integer> counts) {
    for (var step : FunnelStep.values()) {
      var column = step.word() + "_rate";
      var count = counts.get(step);
      if (text(column).isEmpty()) {
        continue;
      }
      var rate = StatedRate.of(text(column));
      if (rate.isEmpty()) {
        wrong(
            Wording.of(
                "%s 要写成 2.75%% 或 0.0275，收到的是“%s”",
                "%s is written as 2.75%% or 0.0275, not “%s”", column, text(column)));
      } else if (count == null) {
        wrong(
            Wording.of(
                "写了 %s，没有写人数 %s", "%s is there, but its count %s is not", column, step.word()));
      } else if (!rate.get().fits(count, members)) {
        wrong(
            Wording.of(
                "%s 写的是 %s，和人数不符：%d / %d = %s%%",
                "%s says %s, which does not fit the counts: %d of %d is %s%%",
                column,
                text(column),
                count,
                members,
                percent(count, members)));
      }
    }
  }

  private Optional<Long> revenue(Integer paid) {
    var revenue = yuan("revenue");
    var price = yuan("price");
    if (price.isPresent() && paid != null) {
      long product = price.get() * paid;
      if (revenue.isPresent() && revenue.get() != product) {
        wrong(
            Wording.of(
                "revenue 写的是 %s，和 %d × %s = %s 不符",
                "revenue says %s, but %d times %s is %s",
                text("revenue"),
                paid,
                text("price"),
                BigDecimal.valueOf(product, 2)));
      }
      return Optional.of(product);
    }
    return revenue;
  }

  private Optional<Integer> required(String column) {
    if (text(column).isEmpty()) {
      wrong(Wording.of("%s 不能为空", "%s must not be empty", column));
    }
    return count(column);
  }

  private Optional<Integer> count(String column) {
    return matching(
            column,
            COUNT,
            Wording.of("%s 要写整数，收到的是“%s”", "%s is a whole number, not “%s”", column, text(column)))
        .map(Integer::valueOf);
  }

  private Optional<Long> yuan(String column) {
    return matching(
            column,
            YUAN,
            Wording.of(
                "%s 要写元，最多两位小数，收到的是“%s”",
                "%s is in yuan with at most two decimals, not “%s”", column, text(column)))
        .map(BigDecimal::new)
        .map(yuan -> yuan.movePointRight(2).longValueExact());
  }

  private Optional<String> matching(String column, String pattern, Wording message) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches(pattern)) {
      wrong(message);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private String text(String column) {
    return values.getOrDefault(column, "");
  }

  private static String percent(int n, int of) {
    return of == 0
        ? "0"
        : BigDecimal.valueOf(n * 100L)
            .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
