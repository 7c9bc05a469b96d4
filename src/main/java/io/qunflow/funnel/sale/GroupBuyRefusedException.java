package io.qunflow.funnel.sale;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.time.Instant;

/** A group buy cannot be opened so. */
public class GroupBuyRefusedException extends BusinessException {

  public static final String CODE = "GROUP_BUY_REFUSED";

  GroupBuyRefusedException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }

  static void check(GroupBuy planned, Offering offering, Instant now)
      throws GroupBuyRefusedException {
    if (planned.state() == GroupBuyState.DROPPED) {
      throw new GroupBuyRefusedException(Wording.of("这个拼团已经放弃。", "The group buy was dropped."));
    }
    if (!now.isBefore(planned.endsAt())) {
      throw new GroupBuyRefusedException(
          Wording.of("截止时间已经过了，请换一个。", "Its deadline is over; choose another."));
    }
    if (offering.retired()) {
      throw new GroupBuyRefusedException(Wording.of("这个商品已停售。", "The offering is sold no more."));
    }
    long price = planned.priceMinor();
    var terms = offering.terms();
    if (!terms.covers(price)) {
      throw new GroupBuyRefusedException(
          Wording.of(
              "拼团价 %s 元付不起成本、佣金和奖励，底价是 %s 元，谁都不能公布更低的价格。",
              "The price of %s yuan does not pay for cost, commission and reward; the floor is %s yuan and nobody can publish less.",
              Yuan.of(price),
              Yuan.of(terms.floorFrom(price))));
    }
    if (price >= terms.listPriceMinor()) {
      throw new GroupBuyRefusedException(
          Wording.of(
              "标价已是 %s 元，拼团价不再便宜。",
              "The list price is %s yuan by now, so buying together is no cheaper.",
              Yuan.of(terms.listPriceMinor())));
    }
  }
}
