package io.qunflow.funnel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours as people write them, and the whole minutes that are kept. */
public final class Hours {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Hours() {}

  /** {@code 42} for 2,520 minutes, {@code 1.5} for 90, at most two decimals. */
  public static BigDecimal of(long minutes) {
    var hours = BigDecimal.valueOf(minutes).divide(SIXTY, 2, RoundingMode.HALF_UP);
    return hours.stripTrailingZeros().scale() <= 0 ? hours.setScale(0) : hours.stripTrailingZeros();
  }

  static int minutes(BigDecimal hours) {
    return hours.multiply(SIXTY).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
