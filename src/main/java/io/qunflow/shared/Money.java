package io.qunflow.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in integer minor units (fen for CNY) with its ISO 4217 currency.
 *
 * @param minor minor units; 12850 is 128.50 yuan
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

  /**
   * @param yuan an amount in yuan with at most two decimals
   * @throws ArithmeticException if it has more decimals or does not fit
   */
  public static Money yuan(BigDecimal yuan) {
    return new Money(
        yuan.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValueExact(), "CNY");
  }

  public BigDecimal major() {
    return BigDecimal.valueOf(minor, 2);
  }
}
