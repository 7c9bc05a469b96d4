package io.qunflow.shared;

import java.math.BigDecimal;

/** Amounts of yuan in words and back. */
public final class Yuan {

  private Yuan() {}

  /** {@code 5800} for 580,000 fen, {@code 57.99} for 5,799. */
  public static String of(long minor) {
    var yuan = BigDecimal.valueOf(minor, 2);
    return (minor % 100 == 0 ? yuan.setScale(0) : yuan).toPlainString();
  }

  /**
   * @throws ArithmeticException if it has more than two decimals or does not fit
   */
  public static long minor(BigDecimal yuan) {
    return Money.yuan(yuan).minor();
  }
}
