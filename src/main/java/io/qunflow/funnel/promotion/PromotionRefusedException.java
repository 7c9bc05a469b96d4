package io.qunflow.funnel.promotion;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.time.Instant;

/** A promotion cannot be published so. */
public class PromotionRefusedException extends BusinessException {

  public static final String CODE = "PROMOTION_REFUSED";

  PromotionRefusedException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }

  static void check(Promotion planned, Offering offering, Instant now)
      throws PromotionRefusedException {
    if (planned.state() == PromotionState.DROPPED) {
      throw new PromotionRefusedException(Wording.of("这个促销已经放弃。", "The promotion was dropped."));
    }
    if (!now.isBefore(planned.endsAt())) {
      throw new PromotionRefusedException(
          Wording.of("截止时间已经过了，请换一个。", "Its deadline is over; choose another."));
    }
    if (offering.retired()) {
      throw new PromotionRefusedException(Wording.of("这个商品已停售。", "The offering is sold no more."));
    }
    long price = planned.priceMinor();
    var terms = offering.terms();
    if (!terms.covers(price)) {
      throw new PromotionRefusedException(
          Wording.of(
              "促销价 %s 元付不起成本、佣金和奖励，底价是 %s 元，谁都不能公布更低的价格。",
              "The price of %s yuan does not pay for cost, commission and reward; the floor is %s yuan and nobody can publish less.",
              Yuan.of(price),
              Yuan.of(terms.floorFrom(price))));
    }
    if (price >= terms.listPriceMinor()) {
      throw new PromotionRefusedException(
          Wording.of(
              "标价已是 %s 元，促销价不再便宜。",
              "The list price is %s yuan by now, so the promotion is no cheaper.",
              Yuan.of(terms.listPriceMinor())));
    }
  }
}
