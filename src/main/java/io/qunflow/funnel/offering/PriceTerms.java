package io.qunflow.funnel.offering;

/**
 * Price and costs of an offering, and the floor they make together (F3). Commission and reward are
 * shares of whatever price it is sold at, each rounded up to the fen.
 *
 * @param listPriceMinor in fen
 * @param costMinor what delivering one costs, in fen
 * @param commissionBp share of whoever sells, in basis points (0.01 %)
 * @param rewardBp share that goes into rewards, in basis points
 */
public record PriceTerms(long listPriceMinor, long costMinor, int commissionBp, int rewardBp) {

  /** The whole, in basis points. */
  public static final int WHOLE = 10_000;

  /** Largest price and cost: 20,000,000 yuan. */
  public static final long MOST_MINOR = 2_000_000_000L;

  public PriceTerms {
    if (listPriceMinor < 0
        || listPriceMinor > MOST_MINOR
        || costMinor < 0
        || costMinor > MOST_MINOR
        || commissionBp < 0
        || rewardBp < 0
        || commissionBp + rewardBp >= WHOLE) {
      throw new IllegalArgumentException(
          "No terms: %d %d %d %d".formatted(listPriceMinor, costMinor, commissionBp, rewardBp));
    }
  }

  /** What is left of a price after commission and reward, in fen. */
  public long remainder(long priceMinor) {
    return priceMinor - commission(priceMinor) - reward(priceMinor);
  }

  public long commission(long priceMinor) {
    return share(priceMinor, commissionBp);
  }

  public long reward(long priceMinor) {
    return share(priceMinor, rewardBp);
  }

  /** Whether what is left of a price pays for the cost. */
  public boolean covers(long priceMinor) {
    return priceMinor >= 0 && remainder(priceMinor) >= costMinor;
  }

  /** The smallest price of which what is left pays for the cost, in fen. */
  public long floor() {
    return floorFrom(0);
  }

  /**
   * The smallest price from this one on that covers the cost. Rounding up both shares can cost a
   * price just above the floor one fen more than the floor itself.
   */
  public long floorFrom(long priceMinor) {
    long kept = WHOLE - commissionBp - rewardBp;
    long price = Math.max(priceMinor, (costMinor * WHOLE + kept - 1) / kept);
    while (!covers(price)) {
      price++;
    }
    return price;
  }

  private static long share(long priceMinor, int basisPoints) {
    return (priceMinor * basisPoints + WHOLE - 1) / WHOLE;
  }
}
