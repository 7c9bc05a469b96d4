package io.qunflow.lifecycle.duty;

/** What came of asking a member to serve a week (L5.2). */
public enum InvitationOutcome {
  /** Asked, no answer yet. */
  ASKED,
  ACCEPTED,
  DECLINED,
  /** The set time passed without an answer. */
  SILENT
}
