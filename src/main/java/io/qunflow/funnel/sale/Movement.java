package io.qunflow.funnel.sale;

import java.time.Instant;

/**
 * Money that was moved outside.
 *
 * @param reference by which it is known there, 1 to 190 characters; counts once for an order
 * @param amountMinor in fen, more than nothing
 * @param at when it was moved
 * @param payment reference of the payment that a refund gives back; null where none was named
 */
public record Movement(String reference, Long amountMinor, Instant at, String payment) {

  public Movement(String reference, Long amountMinor, Instant at) {
    this(reference, amountMinor, at, null);
  }
}
