package io.qunflow.funnel.sale;

import java.util.Locale;

/** How far an order is, by what was reported and nothing else. */
public enum OrderState {
  /** Ordered; its price was not paid in full. */
  PLACED,
  /** Paid in full; some of it may have been refunded. */
  PAID,
  /** All that was paid was refunded. */
  REFUNDED,
  CANCELLED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param before what it was: what was paid in full stays so until all of it is refunded; what was
   *     refunded has to be paid anew
   */
  static OrderState of(OrderState before, long price, long paid, long refunded) {
    if (before == CANCELLED) {
      return CANCELLED;
    }
    if (paid > 0 && refunded >= paid) {
      return REFUNDED;
    }
    boolean inFull = paid > 0 && paid - refunded >= price;
    return before == PAID || inFull ? PAID : PLACED;
  }
}
