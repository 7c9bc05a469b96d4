package io.qunflow.honour.welfare;

/** What became of the piece reserved for a receiver. */
public enum ReceiverState {
  DUE('D'),
  HANDED_OUT('H'),
  /** The reason says why. */
  NOT_TAKEN('N'),
  /** Nobody handed it out before the round was over. */
  RELEASED('R');

  private final char code;

  ReceiverState(char code) {
    this.code = code;
  }

  String code() {
    return String.valueOf(code);
  }

  static ReceiverState of(String code) {
    for (var state : values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a receiver: " + code);
  }
}
