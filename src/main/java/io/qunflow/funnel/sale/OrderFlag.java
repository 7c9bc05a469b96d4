package io.qunflow.funnel.sale;

import java.util.Locale;

/** Why a person has to look at an order. */
public enum OrderFlag {
  /** It names less than the price of its moment. */
  UNDER_PRICE,
  /** More was paid than it names. */
  OVERPAID,
  /** Money came for an order that had been cancelled. */
  PAID_CANCELLED,
  /** It names a group that had failed, was full, or is for something else. */
  GROUP_OVER,
  /**
   * It names a price that was over when it was recorded, or paid: it was dated back, or the money
   * came long after.
   */
  LATE,
  /**
   * Money of it is to be given back: it was paid when its group was over or every seat another's,
   * or its community was retired with its group.
   */
  REFUND_DUE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
