package io.qunflow.funnel.promotion;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a plan as it was typed; that its price is under the floor is said apart. */
final class PromotionCheck {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST_REASON = 500;

  private PromotionCheck() {}

  static Map<String, Wording> errors(NewPromotion given, Offering offering, Instant now) {
    var wrong = new LinkedHashMap<String, Wording>();
    if (offering.retired()) {
      wrong.put("offering", Wording.of("这个商品已停售", "The offering is sold no more"));
    }
    price(given.priceMinor(), offering, wrong);
    time(given, now, wrong);
    var reason = given.reason() == null ? "" : given.reason().strip();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > MOST_REASON) {
      wrong.put(
          "reason",
          Wording.of(
              "为什么降价要写 1 到 %d 个字", "Why it is cheaper takes 1 to %d characters", MOST_REASON));
    }
    return wrong;
  }

  private static void price(Long minor, Offering offering, Map<String, Wording> wrong) {
    long list = offering.terms().listPriceMinor();
    if (minor == null || minor <= 0 || minor >= list) {
      wrong.put(
          "priceMinor",
          Wording.of(
              "促销价要大于 0、低于标价 %s 元",
              "The price is more than 0 and less than the list price of %s yuan", Yuan.of(list)));
    }
  }

  private static void time(NewPromotion given, Instant now, Map<String, Wording> wrong) {
    var from = given.startsAt() == null ? now : given.startsAt();
    var until = given.endsAt();
    if (until == null || !until.isAfter(now) || !until.isAfter(from)) {
      wrong.put(
          "endsAt",
          Wording.of("截止时间要在开始之后，也要在现在之后", "The deadline is after the start and after now"));
    } else if (Duration.between(from.isBefore(now) ? now : from, until).compareTo(LONGEST) > 0) {
      wrong.put("endsAt", Wording.of("促销最长一年", "A promotion lasts a year at most"));
    }
  }
}
