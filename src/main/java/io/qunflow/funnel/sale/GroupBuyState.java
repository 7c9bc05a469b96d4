package io.qunflow.funnel.sale;

import java.util.Locale;

/** How far a group buy is. */
public enum GroupBuyState {
  PLANNED,
  /** Orders may name it. */
  OPEN,
  /** Enough orders were paid in time. */
  COMPLETE,
  /** The deadline came first; what was paid is to be refunded. */
  FAILED,
  DROPPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
