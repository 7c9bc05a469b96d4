package io.qunflow.membership.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Payments that another system reports: {@code {"type": "payment.received", "data": {"application":
 * 5, "amount_minor": 9900, "currency": "CNY", "receipt": "wx-4200001"}}}. One that fits nothing
 * stays in the list of reports for a person.
 */
@Component
class PaymentReports {

  static final String TYPE = "payment.received";

  private static final Logger LOG = LoggerFactory.getLogger(PaymentReports.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CURRENCY = "CNY";
  private static final int MOST_RECEIPT = 190;

  private final ReportedPayments payments;

  PaymentReports(ReportedPayments payments) {
    this.payments = payments;
  }

  @EventListener
  void on(WebhookReceived report) {
    if (!report.type().equals(TYPE)) {
      return;
    }
    var data = read(report.data());
    var receipt = data.path("receipt").asText(report.webhookId()).strip();
    if (!data.path("application").isIntegralNumber()
        || !data.path("amount_minor").isIntegralNumber()
        || data.path("amount_minor").longValue() <= 0
        || receipt.isEmpty()
        || receipt.length() > MOST_RECEIPT
        || !data.path("currency").asText(CURRENCY).equals(CURRENCY)) {
      LOG.warn("A payment reported by {} fits no application", report);
      return;
    }
    try {
      payments.record(
          report.community(),
          data.path("application").longValue(),
          receipt,
          new Money(data.path("amount_minor").longValue(), CURRENCY),
          "webhook " + report.source());
    } catch (BusinessException e) {
      LOG.warn("A payment reported by {} was not counted: {}", report, e.code());
    }
  }

  private static JsonNode read(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
