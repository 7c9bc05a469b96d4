package io.qunflow.shared;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * n of N, with how far the share may be off by chance (F7).
 *
 * @param n how many of them, 0 to {@code of}
 * @param of how many there are, at least 1
 * @param rate n / of, 0 to 1
 * @param low lower end of the interval that holds the true share in 95 of 100 cases (Wilson)
 * @param high upper end of it
 */
public record Proportion(long n, long of, double rate, double low, double high) {

  private static final double ERROR_RATE = 0.05;

  /** Of fewer a share says little. */
  private static final int ENOUGH = 30;

  /**
   * Empty when there are none to have a share of.
   *
   * @throws IllegalArgumentException if {@code n} is below 0 or above {@code of}
   */
  public static Optional<Proportion> of(long n, long of) {
    if (n < 0 || n > of) {
      throw new IllegalArgumentException(n + " of " + of);
    }
    if (of == 0) {
      return Optional.empty();
    }
    var interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(of), Math.toIntExact(n), ERROR_RATE);
    double rate = (double) n / of;
    return Optional.of(
        new Proportion(
            n,
            of,
            rate,
            Math.min(rate, Math.max(0, interval.getLowerBound())),
            Math.max(rate, Math.min(1, interval.getUpperBound()))));
  }

  /** Whether it is a share of so few that it says little: fewer than 30. */
  public boolean ofFew() {
    return of < ENOUGH;
  }
}
