package io.qunflow.funnel.figure;

import io.qunflow.shared.Proportion;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts of a funnel elsewhere, to compare with (F7).
 *
 * @param interested like all but members and paid: null where the file does not say it
 * @param revenueMinor minor units of CNY; null where the file does not say it
 * @param importedAt UTC
 */
public record ReferenceFunnel(
    String label,
    int members,
    Integer interested,
    Integer registered,
    Integer attended,
    Integer ordered,
    int paid,
    Long revenueMinor,
    Instant importedAt) {

  /** Paid of members; empty without members. */
  public Optional<Proportion> conversion() {
    return Proportion.of(paid, members);
  }
}
