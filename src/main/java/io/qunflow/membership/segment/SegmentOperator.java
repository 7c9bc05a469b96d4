package io.qunflow.membership.segment;

/** How a condition compares. */
public enum SegmentOperator {
  IS,
  /** The opposite of {@link #IS}, so members of whom nothing is known are among them. */
  IS_NOT,
  CONTAINS,
  IS_KNOWN,
  IS_UNKNOWN,
  AT_LEAST,
  AT_MOST;

  /** Whether it compares with anything. */
  public boolean takesOperand() {
    return this != IS_KNOWN && this != IS_UNKNOWN;
  }
}
