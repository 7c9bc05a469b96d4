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

  static OrderState of(long price, long paid, long refunded, boolean cancelled) {
    if (cancelled) {
      return CANCELLED;
    }
    if (paid > 0 && refunded >= paid) {
      return REFUNDED;
    }
    return paid > 0 && paid >= price ? PAID : PLACED;
  }
}
