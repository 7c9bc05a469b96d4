package io.qunflow.operations.messaging;

/** How far a message is. Each has a reason in words where it is not simply sent. */
public enum MessageState {
  QUEUED('Q'),
  SENDING('G'),
  SENT('S'),
  /** Handed over, but nobody knows whether it arrived: a timeout, a killed program. */
  UNKNOWN('U'),
  FAILED('F'),
  /** Not sent, on purpose: consent, opt-out, frequency, withdrawn, skipped by a person. */
  SUPPRESSED('X');

  private final char code;

  MessageState(char code) {
    this.code = code;
  }

  /** As it is kept in the database, one character. */
  public char code() {
    return code;
  }

  static MessageState of(String code) {
    for (var state : values()) {
      if (code.equals(String.valueOf(state.code))) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state has the code " + code);
  }
}
