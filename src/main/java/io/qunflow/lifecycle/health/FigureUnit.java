package io.qunflow.lifecycle.health;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the bounds of a figure are counted in. */
public enum FigureUnit {
  PERCENT("%"),
  MINUTES(" 分钟"),
  PER_DAY(" 条"),
  DAYS(" 天"),
  PEOPLE(" 人"),
  PAIRS(" 对"),
  TIMES(" 次");

  private final String suffix;

  FigureUnit(String suffix) {
    this.suffix = suffix;
  }

  /** In words, at most one decimal; shares of less than one percent and small ones keep two. */
  public String text(BigDecimal value) {
    var rounded = value.setScale(value.compareTo(BigDecimal.ONE) < 0 ? 2 : 1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" + suffix : plain(rounded) + suffix;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
