package io.qunflow.funnel.sale;

import java.time.Instant;

/**
 * Money as it was recorded.
 *
 * @param kind {@code P} paid, {@code R} refunded
 */
public record RecordedMovement(
    String kind,
    String reference,
    long amountMinor,
    Instant movedAt,
    String recordedBy,
    Instant recordedAt) {}
