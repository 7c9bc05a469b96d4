package io.qunflow.funnel.sale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Orders that another system reports: {@code order.placed, order.paid, order.refunded,
 * order.cancelled}. One that cannot be taken is refused, so that its sender knows and tries again.
 */
@Component
class OrderReports {

  static final String KIND = "order.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CURRENCY = "CNY";

  private final OrderDesk desk;
  private final OrderMoney money;
  private final SaleOrderMapper orders;

  OrderReports(OrderDesk desk, OrderMoney money, SaleOrderMapper orders) {
    this.desk = desk;
    this.money = money;
    this.orders = orders;
  }

  @EventListener
  void on(WebhookReceived report) {
    if (!report.type().startsWith(KIND)) {
      return;
    }
    try {
      take(report, JSON.readTree(report.data()));
    } catch (BusinessException e) {
      throw new ReportRefused(e.wording());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(WebhookReceived report, JsonNode data) throws BusinessException {
    if (!data.path("currency").asText(CURRENCY).equals(CURRENCY)) {
      throw new ReportRefused(Wording.of("只记人民币（CNY）。", "Only CNY is recorded."));
    }
    var by = "webhook " + report.source();
    var at = moment(data, "at", report.at());
    switch (report.type().substring(KIND.length())) {
      case "placed" -> place(report, data, at, by);
      case "paid" ->
          money.pay(
              report.community(),
              data.has("price_minor") ? place(report, data, at, by) : known(report, data),
              moved(report, data, "payment", at),
              by);
      case "refunded" ->
          money.refund(
              report.community(), known(report, data), moved(report, data, "refund", at), by);
      case "cancelled" -> desk.cancel(report.community(), known(report, data), at);
      default ->
          throw new ReportRefused(
              Wording.of(
                  "type 只能是 order.placed、order.paid、order.refunded 或 order.cancelled。",
                  "The type is order.placed, order.paid, order.refunded or order.cancelled."));
    }
  }

  private long place(WebhookReceived report, JsonNode data, Instant at, String by)
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
    return desk.place(given, by).id();
  }

  private long known(WebhookReceived report, JsonNode data) throws UnknownOrderException {
    return orders
        .findId(report.community(), report.source(), number(data))
        .orElseThrow(() -> new UnknownOrderException(number(data)));
  }

  private static Movement moved(WebhookReceived report, JsonNode data, String name, Instant at) {
    return new Movement(
        data.path(name).asText(report.webhookId()).strip(), whole(data, "amount_minor"), at);
  }

  private static String number(JsonNode data) {
    return data.path("order").asText("").strip();
  }

  private static Long whole(JsonNode data, String name) {
    return data.path(name).isIntegralNumber() ? (Long) data.path(name).longValue() : null;
  }

  private static Instant moment(JsonNode data, String name, Instant otherwise) {
    if (!data.has(name)) {
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
