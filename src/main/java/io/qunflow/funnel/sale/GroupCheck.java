package io.qunflow.funnel.sale;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a group buy as it was typed; that its price is under the floor is said apart.
 */
final class GroupCheck {

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int FEWEST = 2;
  private static final int MOST = 1000;

  private GroupCheck() {}

  static Map<String, Wording> errors(NewGroupBuy given, Offering offering, Instant now) {
    var wrong = new LinkedHashMap<String, Wording>();
    if (offering.retired()) {
      wrong.put("offering", Wording.of("这个商品已停售", "The offering is sold no more"));
    }
    if (given.needed() == null || given.needed() < FEWEST || given.needed() > MOST) {
      wrong.put(
          "needed", Wording.of("成团人数要在 %d 到 %d 之间", "A group takes %d to %d orders", FEWEST, MOST));
    }
    long list = offering.terms().listPriceMinor();
    if (given.priceMinor() == null || given.priceMinor() <= 0 || given.priceMinor() >= list) {
      wrong.put(
          "priceMinor",
          Wording.of(
              "拼团价要大于 0、低于标价 %s 元",
              "The price is more than 0 and less than the list price of %s yuan", Yuan.of(list)));
    }
    if (given.endsAt() == null
        || !given.endsAt().isAfter(now)
        || Duration.between(now, given.endsAt()).compareTo(LONGEST) > 0) {
      wrong.put(
          "endsAt",
          Wording.of("截止时间要在现在之后、90 天以内", "The deadline is after now and within 90 days"));
    }
    return wrong;
  }
}
