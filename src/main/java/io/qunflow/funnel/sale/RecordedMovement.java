package io.qunflow.funnel.sale;

import java.time.Instant;

/**
 * Money as it was recorded.
 *
 * @param kind {@code P} paid, {@code R} refunded
 * @param payment reference of the payment that a refund gives back; null where none was named
 */
public record RecordedMovement(
    String kind,
    String reference,
    long amountMinor,
    Instant movedAt,
    String payment,
    String recordedBy,
    Instant recordedAt) {

  boolean isPayment() {
    return kind.equals("P");
  }

  /** Whether it was said when; else it is as old as the report. */
  boolean isDated() {
    return !movedAt.equals(recordedAt);
  }
}
