package io.qunflow.lifecycle.health;

import java.math.BigDecimal;

/**
 * The agreed bounds of one figure, in the figure's unit, both inclusive.
 *
 * @param minimum null when there is none
 * @param maximum null when there is none
 */
public record StandardFigure(HealthFigure figure, BigDecimal minimum, BigDecimal maximum) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static StandardFigure atLeast(HealthFigure figure, BigDecimal minimum) {
    return new StandardFigure(figure, minimum, null);
  }

  public static StandardFigure atMost(HealthFigure figure, BigDecimal maximum) {
    return new StandardFigure(figure, null, maximum);
  }

  void check() throws StandardRefusedException {
    if (minimum == null && maximum == null) {
      throw new StandardRefusedException("“%s”既没有下限也没有上限，请填一个或去掉它。".formatted(figure.label()));
    }
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      throw new StandardRefusedException(
          "“%s”最少 %s 比最多 %s 还大，请改正其中一个。".formatted(figure.label(), plain(minimum), plain(maximum)));
    }
    checkRange(minimum);
    checkRange(maximum);
  }

  private void checkRange(BigDecimal bound) throws StandardRefusedException {
    if (bound == null) {
      return;
    }
    if (bound.signum() < 0 || figure.unit() == FigureUnit.PERCENT && bound.compareTo(HUNDRED) > 0) {
      throw new StandardRefusedException(
          "“%s”写了 %s，%s。"
              .formatted(
                  figure.label(),
                  plain(bound),
                  figure.unit() == FigureUnit.PERCENT ? "百分比要在 0 到 100 之间" : "不能是负数"));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
