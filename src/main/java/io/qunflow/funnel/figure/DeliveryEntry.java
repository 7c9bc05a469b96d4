package io.qunflow.funnel.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Hours that were delivered.
 *
 * @param voidedAt null while it counts; so are who voided it and why
 */
public record DeliveryEntry(
    long id,
    int round,
    LocalDate heldOn,
    int minutes,
    String note,
    String statedBy,
    Instant statedAt,
    String voidedBy,
    Instant voidedAt,
    String voidWhy) {}
