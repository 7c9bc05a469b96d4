package io.qunflow.funnel.sale;

import io.qunflow.funnel.offering.NewOffering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody with pencil and paper knows of prices: every change and every promise with its
 * moments, and the rule of F3 worked out anew from its words, without a line of the product's.
 */
final class SellingLedger {

  private final List<Terms> terms = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();

  private record Terms(Instant from, NewOffering given) {}

  /**
   * @param group 0 for a promotion, which everybody gets
   */
  private record Promise(long id, long group, long price, Instant from, Instant[] until) {

    boolean holdsAt(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until[0]);
    }
  }

  void changed(Instant at, NewOffering given) {
    terms.add(new Terms(at, given));
  }

  void promised(long id, long price, Instant from, Instant until) {
    promises.add(new Promise(id, 0, price, from, new Instant[] {until}));
  }

  void gathers(long group, long price, Instant from, Instant until) {
    promises.add(new Promise(0, group, price, from, new Instant[] {until}));
  }

  void withdrawn(long id, Instant at) {
    promises.stream()
        .filter(one -> one.group == 0 && one.id == id && at.isBefore(one.until[0]))
        .forEach(one -> one.until[0] = at);
  }

  /**
   * The least anybody may be sold it for.
   *
   * @param group 0 for who is in none
   */
  long lowest(Instant moment, long group) {
    var now = at(moment);
    return promises.stream()
        .filter(one -> one.group == 0 || one.group == group)
        .filter(one -> one.holdsAt(moment) && pays(now, one.price))
        .mapToLong(Promise::price)
        .reduce(now.listPriceMinor(), Math::min);
  }

  /** Whether a price pays for cost, commission and reward. */
  boolean pays(Instant moment, long price) {
    return pays(at(moment), price);
  }

  List<Instant> deadlines() {
    return promises.stream().map(one -> one.until[0]).toList();
  }

  private NewOffering at(Instant moment) {
    var found = terms.get(0);
    for (var one : terms) {
      found = one.from.isAfter(moment) ? found : one;
    }
    return found.given;
  }

  private static boolean pays(NewOffering given, long price) {
    var paid = BigDecimal.valueOf(price);
    return paid.subtract(share(paid, given.commissionBp()))
            .subtract(share(paid, given.rewardBp()))
            .compareTo(BigDecimal.valueOf(given.costMinor()))
        >= 0;
  }

  private static BigDecimal share(BigDecimal price, int basisPoints) {
    return price.multiply(BigDecimal.valueOf(basisPoints, 4)).setScale(0, RoundingMode.CEILING);
  }
}
