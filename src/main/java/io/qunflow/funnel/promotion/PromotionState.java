package io.qunflow.funnel.promotion;

import java.util.Locale;

/** How far a promotion is. */
public enum PromotionState {
  /** Nobody pays this price yet. */
  PLANNED,
  /** Valid in its interval, unless withdrawn. */
  PUBLISHED,
  DROPPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
