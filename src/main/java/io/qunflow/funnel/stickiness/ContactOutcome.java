package io.qunflow.funnel.stickiness;

/** What a step did about a member (F2). */
public enum ContactOutcome {
  TOUCHED("T"),
  /** Enough was pushed already. */
  CAPPED("C"),
  /** To compare with. */
  HELD_BACK("H");

  private final String code;

  ContactOutcome(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
