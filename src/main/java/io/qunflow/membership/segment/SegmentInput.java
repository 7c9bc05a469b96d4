package io.qunflow.membership.segment;

/** What is typed for a field's argument or for what it is compared with. */
public enum SegmentInput {
  NONE,
  /** Bound as text. */
  TEXT,
  /** A whole number of zero or more, bound as such. */
  NUMBER,
  /** One of the codes the field offers, bound as text. */
  CHOICE
}
