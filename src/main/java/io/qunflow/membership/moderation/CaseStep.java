package io.qunflow.membership.moderation;

/** What is written into the record of a case. */
public enum CaseStep {
  OPENED,
  /** The same once more while the case is open. */
  REPEATED,
  NOTICE,
  DECIDED,
  REMOVED,
  /** The member had left by itself. */
  GONE,
  NOT_REMOVED,
  TOLD,
  APPEALED,
  UPHELD,
  REVOKED,
  READMITTED,
  NOT_APPEALED
}
