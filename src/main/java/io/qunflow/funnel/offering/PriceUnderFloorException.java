package io.qunflow.funnel.offering;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;

/** A price does not pay for cost, commission and reward (F3); names the floor. */
public class PriceUnderFloorException extends BusinessException {

  public static final String CODE = "PRICE_UNDER_FLOOR";

  private final long floorMinor;

  PriceUnderFloorException(long priceMinor, long floorMinor) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "价格 %s 元付不起成本、佣金和奖励，底价是 %s 元，谁都不能公布更低的价格。",
            "The price of %s yuan does not pay for cost, commission and reward; the floor is %s yuan and nobody can publish less.",
            Yuan.of(priceMinor),
            Yuan.of(floorMinor)));
    this.floorMinor = floorMinor;
  }

  /** Refuses a price that is under the floor. */
  public static void check(PriceTerms terms, long priceMinor) throws PriceUnderFloorException {
    if (!terms.covers(priceMinor)) {
      throw new PriceUnderFloorException(priceMinor, terms.floorFrom(priceMinor));
    }
  }

  /** The lowest price that could be published instead, in fen. */
  public long floorMinor() {
    return floorMinor;
  }
}
