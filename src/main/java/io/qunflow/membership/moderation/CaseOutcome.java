package io.qunflow.membership.moderation;

/** What came of a case in the end. */
public enum CaseOutcome {
  DISMISSED,
  WARNED,
  REMOVED,
  /** The appeal was granted. */
  REVOKED
}
