package io.qunflow.process.promotion;

import io.qunflow.funnel.offering.PriceTerms;
import io.qunflow.shared.Yuan;
import java.math.BigDecimal;

/** The floor and what it is made of, in words for the people who plan prices. */
public final class FloorWords {

  private FloorWords() {}

  /** Cost, shares and the floor they make together. */
  public static String terms(PriceTerms terms) {
    return "标价 %s 元，成本 %s 元，佣金 %s，奖励 %s，底价 %s 元"
        .formatted(
            Yuan.of(terms.listPriceMinor()),
            Yuan.of(terms.costMinor()),
            percent(terms.commissionBp()),
            percent(terms.rewardBp()),
            Yuan.of(terms.floor()));
  }

  /** Why a price may not be published. */
  public static String refusal(String price, long minor, PriceTerms terms, boolean belowFloor) {
    return belowFloor
        ? "%s %s 元付不起成本、佣金和奖励，底价是 %s 元，谁都不能公布更低的价格（%s）。"
            .formatted(price, Yuan.of(minor), Yuan.of(terms.floorFrom(minor)), terms(terms))
        : "%s %s 元不比标价 %s 元便宜。".formatted(price, Yuan.of(minor), Yuan.of(terms.listPriceMinor()));
  }

  private static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
