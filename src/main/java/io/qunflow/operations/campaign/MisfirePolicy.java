package io.qunflow.operations.campaign;

/** What becomes of firings whose time passed while nobody could start them (C1). */
public enum MisfirePolicy {
  /** They are written down as missed. */
  SKIP,
  /** All of them together fire once, as soon as possible. */
  RUN_ONCE,
  /** Each of them fires, as soon as possible. */
  CATCH_UP
}
