package io.qunflow.lifecycle.direction;

/** What the community is in the business (L1.5). */
public enum PurposeKind {
  /** One link of it: ends by a date or a condition. */
  LINK,
  /** A business of its own: open-ended. */
  OWN_BUSINESS
}
