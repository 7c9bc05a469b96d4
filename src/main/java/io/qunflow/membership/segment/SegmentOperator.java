package io.qunflow.membership.segment;

/** How a condition compares. */
public enum SegmentOperator {
  IS,
  IS_NOT,
  CONTAINS,
  IS_KNOWN,
  IS_UNKNOWN,
  AT_LEAST,
  AT_MOST
}
