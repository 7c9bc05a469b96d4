package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A report that came before what it is about.
 *
 * @param id 0 before it waits
 * @param externalId number of the order at its source
 * @param kind {@code P} paid, {@code R} refunded, {@code C} cancelled
 * @param payment reference of the payment a refund gives back; null where none was named
 * @param amountMinor in fen, nothing for a cancelled order
 * @param heardAt when it came, by which it is judged
 */
public record WaitingReport(
    long id,
    CommunityKey community,
    String source,
    String externalId,
    String kind,
    String reference,
    String payment,
    long amountMinor,
    Instant movedAt,
    String heardBy,
    Instant heardAt) {

  static final String PAID = "P";
  static final String REFUNDED = "R";
  static final String CANCELLED = "C";

  /** As REST says it. */
  public String word() {
    return word(kind);
  }

  static String word(String kind) {
    return switch (kind) {
      case PAID -> "paid";
      case REFUNDED -> "refunded";
      default -> "cancelled";
    };
  }

  Movement movement() {
    return new Movement(reference, amountMinor, movedAt, payment);
  }
}
