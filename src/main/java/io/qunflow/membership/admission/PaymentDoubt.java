package io.qunflow.membership.admission;

import io.qunflow.shared.Money;
import java.time.Instant;

/**
 * A reported payment that may be one an operator typed by hand, or another one: a person says.
 *
 * @param receipt by which the payment is known where it was made
 * @param reportedBy which source
 */
public record PaymentDoubt(
    long id,
    long application,
    String receipt,
    Money amount,
    String reportedBy,
    Instant reportedAt) {}
