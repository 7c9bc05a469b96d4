package io.qunflow.membership.segment;

/** How many of the conditions must hold. */
public enum SegmentMatch {
  ALL,
  ANY
}
