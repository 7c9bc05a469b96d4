package io.qunflow.lifecycle.health;

import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The agreed bounds of one figure, in the figure's unit, both inclusive.
 *
 * @param minimum null when there is none
 * @param maximum null when there is none
 */
public record StandardFigure(HealthFigure figure, BigDecimal minimum, BigDecimal maximum) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Closer to a bound than a twentieth of it is near. */
  private static final BigDecimal ABOVE = new BigDecimal("1.05");

  private static final BigDecimal BELOW = new BigDecimal("0.95");

  public static StandardFigure atLeast(HealthFigure figure, BigDecimal minimum) {
    return new StandardFigure(figure, minimum, null);
  }

  public static StandardFigure atMost(HealthFigure figure, BigDecimal maximum) {
    return new StandardFigure(figure, null, maximum);
  }

  /**
   * How a value compares with the least. Values are compared as people read them, with two
   * decimals.
   *
   * @return {@code UNKNOWN} where there is no least
   */
  Level compareWithLeast(BigDecimal value) {
    if (minimum == null) {
      return Level.UNKNOWN;
    }
    var read = value.setScale(2, RoundingMode.HALF_UP);
    if (read.compareTo(minimum) < 0) {
      return figure.whenLow().isPresent() ? Level.BAD : Level.NEAR;
    }
    return read.compareTo(minimum.multiply(ABOVE)) < 0 ? Level.NEAR : Level.GOOD;
  }

  /** As {@link #compareWithLeast}, with the most. */
  Level compareWithMost(BigDecimal value) {
    if (maximum == null) {
      return Level.UNKNOWN;
    }
    var read = value.setScale(2, RoundingMode.HALF_UP);
    if (read.compareTo(maximum) > 0) {
      return figure.whenHigh().isPresent() ? Level.BAD : Level.NEAR;
    }
    return read.compareTo(maximum.multiply(BELOW)) > 0 ? Level.NEAR : Level.GOOD;
  }

  /** {@code 至少 65%}, {@code 10%–15%}. */
  public String boundText() {
    var unit = figure.unit();
    if (maximum == null) {
      return "至少 " + unit.text(minimum);
    }
    return minimum == null
        ? "最多 " + unit.text(maximum)
        : unit.text(minimum) + "–" + unit.text(maximum);
  }

  void check() throws StandardRefusedException {
    if (minimum == null && maximum == null) {
      throw refused(
          Wording.of(
              "“%s”既没有下限也没有上限，请填一个或去掉它。",
              "“%s” has neither a least nor a most. Give one, or leave it out.", figure.wording()));
    }
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      throw refused(
          Wording.of(
              "“%s”最少 %s 比最多 %s 还大，请改正其中一个。",
              "“%s”: the least, %s, is more than the most, %s. Correct one of them.",
              figure.wording(),
              plain(minimum),
              plain(maximum)));
    }
    checkRange(minimum);
    checkRange(maximum);
  }

  private void checkRange(BigDecimal bound) throws StandardRefusedException {
    if (bound == null) {
      return;
    }
    if (bound.signum() < 0 || figure.unit() == FigureUnit.PERCENT && bound.compareTo(HUNDRED) > 0) {
      throw refused(
          Wording.of(
              "“%s”写了 %s，%s。",
              "“%s” is %s: %s.",
              figure.wording(),
              plain(bound),
              figure.unit() == FigureUnit.PERCENT
                  ? Wording.of("百分比要在 0 到 100 之间", "a percentage is between 0 and 100")
                  : Wording.of("不能是负数", "it cannot be negative")));
    }
    if (bound.compareTo(LARGEST) > 0) {
      throw refused(
          Wording.of(
              "“%s”写了 %s，最多 %s。",
              "“%s” is %s; the most is %s.", figure.label(), plain(bound), plain(LARGEST)));
    }
  }

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

  private StandardRefusedException refused(Wording message) {
    return new StandardRefusedException(figure, message);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
