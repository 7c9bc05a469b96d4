package io.qunflow.funnel.offering;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with an offering as it was typed: a message a field, in their order. */
final class OfferingCheck {

  private static final int MOST_NAME = 120;
  private static final String KEY = "key";
  private static final String LIST_PRICE = "listPriceMinor";

  private OfferingCheck() {}

  static Map<String, Wording> errors(NewOffering given) {
    var wrong = new LinkedHashMap<String, Wording>();
    if (!CommunityKey.isValid(given.key())) {
      wrong.put(
          KEY,
          Wording.of(
              "标识（key）只能用小写字母、数字、- 和 _，1 到 64 个字符",
              "The key (key) takes lower-case letters, digits, - and _, 1 to 64 characters"));
    }
    if (given.name() == null || given.name().isBlank() || length(given.name()) > MOST_NAME) {
      wrong.put(
          "name", Wording.of("名称要有 1 到 %d 个字符", "The name has 1 to %d characters", MOST_NAME));
    }
    if (OfferingKind.of(given.kind()).isEmpty()) {
      wrong.put(
          "kind",
          Wording.of(
              "类型（kind）是引流（lead_in）或主利润（main_profit）", "The kind is lead_in or main_profit"));
    }
    if (!isWithin(given.listPriceMinor(), 1, PriceTerms.MOST_MINOR)) {
      wrong.put(
          LIST_PRICE,
          Wording.of(
              "标价要在 0.01 到 20000000 元之间", "The list price is between 0.01 and 20,000,000 yuan"));
    }
    if (!isWithin(given.costMinor(), 0, PriceTerms.MOST_MINOR)) {
      wrong.put(
          "costMinor",
          Wording.of("成本要在 0 到 20000000 元之间", "The cost is between 0 and 20,000,000 yuan"));
    }
    shares(given, wrong);
    if (wrong.isEmpty()) {
      floor(given, wrong);
    }
    return wrong;
  }

  static PriceTerms terms(NewOffering given) {
    return new PriceTerms(
        given.listPriceMinor(), given.costMinor(), given.commissionBp(), given.rewardBp());
  }

  private static void shares(NewOffering given, Map<String, Wording> wrong) {
    boolean commission = isWithin(given.commissionBp(), 0, PriceTerms.WHOLE);
    if (!commission) {
      wrong.put(
          "commissionBp",
          Wording.of("佣金比例要在 0 到 100% 之间", "The commission is between 0 and 100 %"));
    }
    if (!isWithin(given.rewardBp(), 0, PriceTerms.WHOLE)
        || commission && given.commissionBp() + given.rewardBp() >= PriceTerms.WHOLE) {
      wrong.put(
          "rewardBp",
          Wording.of("佣金和奖励比例合起来要小于 100%", "Commission and reward together are less than 100 %"));
    }
  }

  private static void floor(NewOffering given, Map<String, Wording> wrong) {
    var terms = terms(given);
    if (!terms.covers(terms.listPriceMinor())) {
      wrong.put(
          LIST_PRICE,
          Wording.of(
              "标价 %s 元付不起成本、佣金和奖励，最低 %s 元",
              "The list price of %s yuan does not pay for cost, commission and reward; the floor is %s yuan",
              Yuan.of(terms.listPriceMinor()),
              Yuan.of(terms.floorFrom(terms.listPriceMinor()))));
    }
  }

  private static boolean isWithin(Number number, long least, long most) {
    return number != null && number.longValue() >= least && number.longValue() <= most;
  }

  private static int length(String text) {
    return text.strip().codePointCount(0, text.strip().length());
  }
}
