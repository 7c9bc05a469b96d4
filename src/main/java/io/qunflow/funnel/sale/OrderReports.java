package io.qunflow.funnel.sale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that another system reports: {@code order.placed, order.paid, order.refunded,
 * order.cancelled}, in whatever order they come. One that cannot be understood is refused with what
 * helps, so that its sender knows and tries again.
 */
@Component
class OrderReports {

  static final String KIND = "order.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CURRENCY = "CNY";
  private static final int MOST_NAMED = 20;

  private final OrderDesk desk;
  private final WaitingReports waiting;
  private final Offerings offerings;
  private final Clock clock;

  OrderReports(OrderDesk desk, WaitingReports waiting, Offerings offerings, Clock clock) {
    this.desk = desk;
    this.waiting = waiting;
    this.offerings = offerings;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void on(WebhookReceived report) {
    if (!report.type().startsWith(KIND)) {
      return;
    }
    try {
      take(report, JSON.readTree(report.data()));
    } catch (UnknownOfferingException e) {
      throw new ReportRefused(withOffered(e.wording(), report.community()));
    } catch (BusinessException e) {
      throw new ReportRefused(e.wording());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(WebhookReceived report, JsonNode data) throws BusinessException {
    if (data.hasNonNull("currency") && !data.path("currency").asText().equals(CURRENCY)) {
      throw new ReportRefused(
          Wording.of(
              "只记人民币：currency 不写，或写 CNY。",
              "Only CNY is recorded: leave currency out, or say CNY."));
    }
    waiting.lock(report.community(), report.source());
    var by = "webhook " + report.source();
    var at = moment(data, "at", report.at());
    switch (report.type().substring(KIND.length())) {
      case "placed" -> place(report, data, at, by);
      case "paid" -> {
        var paid = moved(report, data, WaitingReport.PAID, "payment", at, by);
        if (data.has("price_minor")) {
          place(report, data, at, by);
        }
        waiting.take(paid);
      }
      case "refunded" ->
          waiting.take(moved(report, data, WaitingReport.REFUNDED, "refund", at, by));
      case "cancelled" -> waiting.take(cancelled(report, data, at, by));
      default ->
          throw new ReportRefused(
              Wording.of(
                  "type 只能是 order.placed、order.paid、order.refunded 或 order.cancelled。",
                  "The type is order.placed, order.paid, order.refunded or order.cancelled."));
    }
  }

  private void place(WebhookReceived report, JsonNode data, Instant at, String by)
      throws BusinessException {
    var given =
        new NewOrder(
            report.community(),
            report.source(),
            number(data),
            data.path("offering").asText(""),
            report.member(),
            whole(data, "price_minor"),
            moment(data, "ordered_at", at),
            whole(data, "group_buy"),
            whole(data, "class"),
            whole(data, "wave"),
            data.path("channel").asText(null));
    desk.place(given, by);
  }

  private WaitingReport moved(
      WebhookReceived report, JsonNode data, String kind, String name, Instant at, String by)
      throws InvalidOrderException {
    var moved =
        new Movement(
            data.path(name).asText(report.webhookId()).strip(),
            whole(data, "amount_minor"),
            at,
            kind.equals(WaitingReport.REFUNDED) && data.hasNonNull("payment")
                ? data.path("payment").asText().strip()
                : null);
    OrderCheck.check(moved, clock.instant());
    return new WaitingReport(
        0,
        report.community(),
        report.source(),
        OrderCheck.number(number(data)),
        kind,
        moved.reference(),
        moved.payment(),
        moved.amountMinor(),
        at,
        by,
        report.at());
  }

  private static WaitingReport cancelled(
      WebhookReceived report, JsonNode data, Instant at, String by) throws InvalidOrderException {
    return new WaitingReport(
        0,
        report.community(),
        report.source(),
        OrderCheck.number(number(data)),
        WaitingReport.CANCELLED,
        "",
        null,
        0,
        at,
        by,
        report.at());
  }

  private Wording withOffered(Wording unknown, CommunityKey community) {
    var keys =
        offerings.findAll(community).stream()
            .map(Offering::key)
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return Wording.of(
        "%s data.offering 要填商品的标识，这个社群有：%s。",
        "%s data.offering takes the key of an offering; the community has: %s.",
        unknown,
        keys.isEmpty() ? "-" : keys);
  }

  private static String number(JsonNode data) {
    return data.path("order").asText("").strip();
  }

  /** Null where it is not said. */
  private static Long whole(JsonNode data, String name) {
    if (!data.hasNonNull(name)) {
      return null;
    }
    if (!data.path(name).isIntegralNumber() || !data.path(name).canConvertToLong()) {
      throw new ReportRefused(
          Wording.of(
              "%s 是整数，金额以分为单位：5800 元写 580000。",
              "%s is a whole number, amounts in fen: 580000 for 5,800 yuan.", name));
    }
    return data.path(name).longValue();
  }

  private static Instant moment(JsonNode data, String name, Instant otherwise) {
    if (!data.hasNonNull(name)) {
      return otherwise;
    }
    try {
      return OffsetDateTime.parse(data.path(name).asText()).toInstant();
    } catch (DateTimeException e) {
      throw new ReportRefused(
          Wording.of(
              "%s 是带时区的时间，如 2026-11-22T10:00:00+08:00。",
              "%s is a time with its offset, such as 2026-11-22T10:00:00+08:00.", name));
    }
  }
}
