package io.qunflow.funnel.promotion;

import io.qunflow.funnel.offering.PriceTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one rule by which every page and every order tells a price (F3): the lowest of the list
 * price, the promotions and the group prices that are valid at the moment. It depends on nothing
 * but what it is given, so that the price is back at the deadline to the millisecond with nothing
 * scheduled.
 */
public final class PriceRule {

  private PriceRule() {}

  /**
   * @param terms of that moment; a price that does not cover them is passed over
   */
  public static Price at(
      PriceTerms terms, List<Promotion> promotions, List<GroupPrice> groups, Instant moment) {
    var best = Price.list(terms.listPriceMinor());
    for (var promotion : promotions) {
      if (promotion.isValidAt(moment) && isLower(promotion.priceMinor(), best, terms)) {
        best =
            new Price(
                promotion.priceMinor(),
                terms.listPriceMinor(),
                Optional.of(promotion.id()),
                Optional.empty(),
                Optional.of(promotion.until()));
      }
    }
    for (var group : groups) {
      if (group.isValidAt(moment) && isLower(group.minor(), best, terms)) {
        best =
            new Price(
                group.minor(),
                terms.listPriceMinor(),
                Optional.empty(),
                Optional.of(group.groupBuy()),
                Optional.of(group.until()));
      }
    }
    return best;
  }

  private static boolean isLower(long minor, Price best, PriceTerms terms) {
    return minor < best.minor() && terms.covers(minor);
  }
}
