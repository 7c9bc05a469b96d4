package io.qunflow.lifecycle.questionnaire.round;

/** How far a round is. */
public enum RoundState {
  /** Ordered, not yet approved and sent. */
  PREPARED('P'),
  /** Takes answers. */
  OPEN('O'),
  CLOSED('C'),
  /** Given up before anything was sent. */
  DROPPED('D');

  private final char code;

  RoundState(char code) {
    this.code = code;
  }

  /** As it is kept in the database, one character. */
  public char code() {
    return code;
  }

  static RoundState of(String code) {
    for (var state : values()) {
      if (code.charAt(0) == state.code) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a round: " + code);
  }
}
