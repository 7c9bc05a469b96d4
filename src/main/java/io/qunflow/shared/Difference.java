package io.qunflow.shared;

/**
 * How much larger one share is than another, with how far that may be off by chance (F7).
 *
 * @param value first rate less second, -1 to 1
 * @param low lower end of the interval that holds the true difference in 95 of 100 cases (Newcombe,
 *     from the two Wilson intervals)
 * @param high upper end of it
 * @param ofFew whether one of the shares is of so few that this says little
 */
public record Difference(double value, double low, double high, boolean ofFew) {

  public static Difference of(Proportion first, Proportion second) {
    double value = first.rate() - second.rate();
    double below = Math.hypot(first.rate() - first.low(), second.high() - second.rate());
    double above = Math.hypot(first.high() - first.rate(), second.rate() - second.low());
    return new Difference(
        value,
        Math.max(-1, value - below),
        Math.min(1, value + above),
        first.ofFew() || second.ofFew());
  }

  /** Whether chance alone does not explain it: the interval does not hold 0. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
