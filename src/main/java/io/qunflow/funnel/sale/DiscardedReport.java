package io.qunflow.funnel.sale;

import java.time.Instant;

/**
 * A report that waited until a person gave it up.
 *
 * @param externalId number of the order at its source
 * @param kind {@code P} paid, {@code R} refunded, {@code C} cancelled
 * @param amountMinor in fen, nothing for a cancelled order
 */
public record DiscardedReport(
    String source,
    String externalId,
    String kind,
    String reference,
    long amountMinor,
    Instant heardAt,
    String reason,
    String discardedBy,
    Instant discardedAt) {

  /** As REST says it. */
  public String word() {
    return WaitingReport.word(kind);
  }
}
