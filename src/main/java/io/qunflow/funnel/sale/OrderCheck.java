package io.qunflow.funnel.sale;

import io.qunflow.funnel.offering.PriceTerms;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a report of an order or of money: a message a field, in their order. */
final class OrderCheck {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int MOST_ID = 190;
  private static final int MOST_SOURCE = 64;
  private static final int MOST_CHANNEL = 40;
  private static final int MOST_NOTE = 500;

  private static final Wording NUMBER =
      Wording.of("订单号要有 1 到 190 个字符", "The order's number has 1 to 190 characters");

  private OrderCheck() {}

  static void check(NewOrder given, Instant now) throws InvalidOrderException {
    var wrong = new LinkedHashMap<String, Wording>();
    if (!isText(given.source(), MOST_SOURCE)) {
      wrong.put("source", Wording.of("来源要有 1 到 64 个字符", "The source has 1 to 64 characters"));
    }
    if (!isText(given.externalId(), MOST_ID)) {
      wrong.put("order", NUMBER);
    }
    if (given.offering() == null || given.offering().isBlank()) {
      wrong.put("offering", Wording.of("要写是哪个商品", "Say which offering"));
    }
    if (given.priceMinor() == null
        || given.priceMinor() < 0
        || given.priceMinor() > PriceTerms.MOST_MINOR) {
      wrong.put(
          "priceMinor",
          Wording.of("成交价要在 0 到 20000000 元之间", "The price is between 0 and 20,000,000 yuan"));
    }
    moment("orderedAt", given.orderedAt(), now, wrong);
    if (given.channel() != null && given.channel().length() > MOST_CHANNEL) {
      wrong.put("channel", Wording.of("渠道最多 40 个字符", "The channel has at most 40 characters"));
    }
    refuse(wrong);
  }

  static void check(Movement moved, Instant now) throws InvalidOrderException {
    var wrong = new LinkedHashMap<String, Wording>();
    if (!isText(moved.reference(), MOST_ID)) {
      wrong.put(
          "reference", Wording.of("流水号要有 1 到 190 个字符", "The reference has 1 to 190 characters"));
    }
    if (moved.payment() != null && !isText(moved.payment(), MOST_ID)) {
      wrong.put(
          "payment",
          Wording.of(
              "退的是哪笔付款，流水号要有 1 到 190 个字符", "The reference of the payment has 1 to 190 characters"));
    }
    if (moved.amountMinor() == null
        || moved.amountMinor() <= 0
        || moved.amountMinor() > PriceTerms.MOST_MINOR) {
      wrong.put(
          "amountMinor",
          Wording.of(
              "金额要大于 0、不超过 20000000 元", "The amount is more than 0 and at most 20,000,000 yuan"));
    }
    moment("at", moved.at(), now, wrong);
    refuse(wrong);
  }

  static String number(String externalId) throws InvalidOrderException {
    if (!isText(externalId, MOST_ID)) {
      throw new InvalidOrderException(Map.of("order", NUMBER));
    }
    return externalId;
  }

  static String note(String note) throws InvalidOrderException {
    var said = note == null ? "" : note.strip();
    if (said.isEmpty() || said.codePointCount(0, said.length()) > MOST_NOTE) {
      throw new InvalidOrderException(
          Map.of(
              "note",
              Wording.of("核对结果要写 1 到 500 个字", "Say in 1 to 500 characters what came of it")));
    }
    return said;
  }

  static String reason(String reason) throws InvalidOrderException {
    var said = reason == null ? "" : reason.strip();
    if (said.isEmpty() || said.codePointCount(0, said.length()) > MOST_NOTE) {
      throw new InvalidOrderException(
          Map.of("reason", Wording.of("写明为什么丢弃，1 到 500 个字", "Say why in 1 to 500 characters")));
    }
    return said;
  }

  static InvalidOrderException wrongMember() {
    return new InvalidOrderException(
        Map.of("member", Wording.of("这个社群没有这位成员", "The community has no such member")));
  }

  private static void moment(String field, Instant at, Instant now, Map<String, Wording> wrong) {
    if (at == null || at.isAfter(now.plus(CLOCKS_DIFFER)) || at.toEpochMilli() < 0) {
      wrong.put(field, Wording.of("时间不对，不能在以后", "The moment is missing, or it is in the future"));
    }
  }

  private static boolean isText(String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most;
  }

  private static void refuse(Map<String, Wording> wrong) throws InvalidOrderException {
    if (!wrong.isEmpty()) {
      throw new InvalidOrderException(wrong);
    }
  }
}
