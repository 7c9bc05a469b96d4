package io.qunflow.funnel.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rate as somebody wrote it: {@code 2.75%} or {@code 0.0275}.
 *
 * @param rate 0 to 1
 * @param step by how much the next rate that can be written like this differs
 */
record StatedRate(BigDecimal rate, BigDecimal step) {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)\\s*([%％]?)");

  /** Empty for what is no rate. */
  static Optional<StatedRate> of(String text) {
    var found = NUMBER.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(found.group(1));
    int places = found.group(2).isEmpty() ? 0 : 2;
    return Optional.of(
        new StatedRate(number.movePointLeft(places), number.ulp().movePointLeft(places)));
  }

  /** Whether n of N is this when rounded, or cut off, to as many places as it is written with. */
  boolean fits(long n, long of) {
    if (of == 0) {
      return rate.signum() == 0;
    }
    var off = rate.multiply(BigDecimal.valueOf(of)).subtract(BigDecimal.valueOf(n)).abs();
    return off.compareTo(step.multiply(BigDecimal.valueOf(of))) < 0;
  }
}
