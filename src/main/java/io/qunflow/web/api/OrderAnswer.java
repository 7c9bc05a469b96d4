package io.qunflow.web.api;

import io.qunflow.operations.messaging.incoming.WebhookAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What the sender of a report about an order is told; the same for every repeat. */
record OrderAnswer(
    String id,
    String type,
    Instant receivedAt,
    @Schema(
            allowableValues = {"known", "unknown"},
            description =
                "Whether data.member or data.account of this report is a member of the community."
                    + " An order is kept either way; one that no report has said the buyer of"
                    + " stands in …/orders/without-member until somebody does.")
        String buyer) {

  static OrderAnswer of(WebhookAnswer answer) {
    return new OrderAnswer(
        answer.id(),
        answer.type(),
        answer.receivedAt(),
        answer.memberKnown() ? "known" : "unknown");
  }
}
