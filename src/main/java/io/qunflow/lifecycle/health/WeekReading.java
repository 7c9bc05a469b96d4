package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A week compared with the agreed standard: what the decision reads (L7.4).
 *
 * @param withData how many figures have data: those of the standard, without one all of them
 * @param levels by cause; a cause that is not in it is {@code UNKNOWN}
 * @param findings in an operator's words, one a line
 */
public record WeekReading(
    IsoWeek week,
    boolean standardAgreed,
    int withData,
    Map<HealthCause, Level> levels,
    Orders orders,
    List<String> findings) {

  public WeekReading {
    levels = Map.copyOf(levels);
    findings = List.copyOf(findings);
  }

  public Level level(HealthCause cause) {
    return levels.getOrDefault(cause, Level.UNKNOWN);
  }

  /**
   * @param figures empty where nothing is known of the week
   * @param standard empty where nobody agreed one
   */
  static WeekReading of(
      IsoWeek week,
      Optional<WeekFigures> figures,
      Optional<AgreedStandard> standard,
      Orders orders) {
    var reader = new Reader(figures);
    standard.map(AgreedStandard::figures).orElse(List.of()).forEach(reader::compare);
    reader.watchNoise();
    orders.finding().ifPresent(reader.findings::add);
    int withData =
        standard.isPresent()
            ? reader.withData
            : (int)
                figures.stream()
                    .flatMap(
                        known ->
                            List.of(HealthFigure.values()).stream()
                                .flatMap(f -> Measured.of(f, known).stream()))
                    .count();
    return new WeekReading(
        week, standard.isPresent(), withData, reader.levels, orders, reader.findings);
  }

  /** Collects what a week says of each cause. */
  private static final class Reader {

    private final Optional<WeekFigures> figures;
    private final Map<HealthCause, Level> levels = new EnumMap<>(HealthCause.class);
    private final List<String> findings = new ArrayList<>();
    private boolean noiseAgreed;
    private int withData;

    Reader(Optional<WeekFigures> figures) {
      this.figures = figures;
    }

    void compare(StandardFigure agreed) {
      var figure = agreed.figure();
      noiseAgreed |= figure == HealthFigure.NOISE_DAYS;
      var measured = figures.flatMap(known -> Measured.of(figure, known));
      if (measured.isEmpty()) {
        findings.add("%s：无数据（%s）".formatted(figure.label(), figure.hint()));
        return;
      }
      withData++;
      var value = measured.get().value();
      var low = agreed.compareWithLeast(value);
      var high = agreed.compareWithMost(value);
      note(figure.whenLow().or(figure::whenHigh), low);
      note(figure.whenHigh().or(figure::whenLow), high);
      findings.add(
          "%s：%s，标准%s%s"
              .formatted(
                  figure.label(),
                  measured.get().text(figure.unit()),
                  agreed.boundText(),
                  low.worse(high).mark()));
    }

    /** The community's own limit is a warning also where no standard names it (L7.2). */
    void watchNoise() {
      figures
          .flatMap(known -> Measured.of(HealthFigure.NOISE_DAYS, known))
          .map(Measured::value)
          .filter(days -> !noiseAgreed && days.compareTo(BigDecimal.ZERO) > 0)
          .ifPresent(
              days -> {
                note(Optional.of(HealthCause.NOISE), Level.NEAR);
                findings.add("有 %s 天的消息超过上限".formatted(days.stripTrailingZeros().toPlainString()));
              });
    }

    private void note(Optional<HealthCause> cause, Level level) {
      cause.ifPresent(c -> levels.merge(c, level, Level::worse));
    }
  }
}
