package io.qunflow.membership.moderation;

/** How far a case is. */
public enum CaseState {
  /** A person is to decide. */
  OPEN,
  /** Decided; a removal is to be done, or the member to be told. */
  DECIDED,
  /** The member was told and may appeal. */
  APPEALABLE,
  APPEALED,
  /** The appeal was granted; the member is to be brought back. */
  READMITTING,
  CLOSED
}
