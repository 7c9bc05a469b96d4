package io.qunflow.funnel.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Money the community brought that is no order.
 *
 * @param lead id of a corporate lead; null without one
 * @param amountMinor minor units of CNY
 * @param voidedAt null while it counts; so are who voided it and why
 */
public record IndirectEntry(
    long id,
    Long lead,
    String what,
    long amountMinor,
    LocalDate receivedOn,
    String evidence,
    String statedBy,
    Instant statedAt,
    String voidedBy,
    Instant voidedAt,
    String voidWhy) {}
