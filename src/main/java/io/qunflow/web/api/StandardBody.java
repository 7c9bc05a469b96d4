package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.lifecycle.health.AgreedStandard;
import io.qunflow.lifecycle.health.FigureUnit;
import io.qunflow.lifecycle.health.HealthFigure;
import io.qunflow.lifecycle.health.StandardFigure;
import io.qunflow.lifecycle.health.StandardRefusedException;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A standard as the REST interface knows it.
 *
 * @param figures bounds by figure; rates are fractions, as in the figures themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandardBody(String agreedBy, Map<String, Bounds> figures) {

  private static final int DECIMALS = 4;

  /**
   * @param min null when there is none
   * @param max null when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Bounds(BigDecimal min, BigDecimal max) {}

  static StandardBody of(AgreedStandard standard) {
    var figures = new LinkedHashMap<String, Bounds>();
    for (var figure : standard.figures()) {
      figures.put(
          figure.figure().word(),
          new Bounds(
              outward(figure.figure(), figure.minimum()),
              outward(figure.figure(), figure.maximum())));
    }
    return new StandardBody(standard.agreedBy(), figures);
  }

  /**
   * @throws StandardRefusedException naming every figure that is none, or whose rate is none
   */
  AgreedStandard toStandard() throws StandardRefusedException {
    var errors = new LinkedHashMap<String, Wording>();
    var read = new ArrayList<StandardFigure>();
    for (var given : (figures == null ? Map.<String, Bounds>of() : figures).entrySet()) {
      var figure = HealthFigure.ofWord(given.getKey());
      if (figure.isEmpty()) {
        errors.put("figures." + given.getKey(), unknown(given.getKey()));
      } else if (given.getValue() == null || !isRate(figure.get(), given.getValue())) {
        errors.put("figures." + given.getKey(), wrong(figure.get(), given.getValue()));
      } else {
        read.add(figure(figure.get(), given.getValue()));
      }
    }
    if (!errors.isEmpty()) {
      throw new StandardRefusedException(errors);
    }
    return new AgreedStandard(agreedBy == null ? "" : agreedBy.strip(), read);
  }

  private static StandardFigure figure(HealthFigure figure, Bounds bounds) {
    return new StandardFigure(figure, inward(figure, bounds.min()), inward(figure, bounds.max()));
  }

  private static boolean isRate(HealthFigure figure, Bounds bounds) {
    return figure.unit() != FigureUnit.PERCENT
        || isFraction(bounds.min()) && isFraction(bounds.max());
  }

  private static boolean isFraction(BigDecimal bound) {
    return bound == null || bound.signum() >= 0 && bound.compareTo(BigDecimal.ONE) <= 0;
  }

  private static Wording unknown(String word) {
    return Wording.of(
        "没有叫“%s”的指标，可以用：%s。",
        "There is no figure called “%s”. There are: %s.",
        word,
        Wording.list(Arrays.stream(HealthFigure.values()).map(HealthFigure::word).toList()));
  }

  private static Wording wrong(HealthFigure figure, Bounds bounds) {
    return bounds == null
        ? Wording.of(
            "“%s”既没有下限也没有上限，请填一个或去掉它。",
            "“%s” has neither a least nor a most. Give one, or leave it out.", figure.wording())
        : Wording.of(
            "“%s”是比例，要在 0 到 1 之间，例如 0.65。",
            "“%s” is a share, between 0 and 1, such as 0.65.", figure.wording());
  }

  private static BigDecimal inward(HealthFigure figure, BigDecimal bound) {
    if (bound == null) {
      return null;
    }
    var value = figure.unit() == FigureUnit.PERCENT ? bound.movePointRight(2) : bound;
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal outward(HealthFigure figure, BigDecimal bound) {
    if (bound == null) {
      return null;
    }
    var value = figure.unit() == FigureUnit.PERCENT ? bound.movePointLeft(2) : bound;
    var shortest = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
