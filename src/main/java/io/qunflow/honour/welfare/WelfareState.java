package io.qunflow.honour.welfare;

/** How far a round is. */
public enum WelfareState {
  /** Its audience is frozen, nobody is chosen yet. */
  PREPARED('P'),
  HANDING_OUT('O'),
  /** Every piece is accounted for; what came of it is measured some days later. */
  SETTLED('W'),
  DONE('D'),
  /** A person ended it, or its community was retired; what was due is released. */
  STOPPED('X');

  private final char code;

  WelfareState(char code) {
    this.code = code;
  }

  String code() {
    return String.valueOf(code);
  }

  public boolean isOver() {
    return this == DONE || this == STOPPED;
  }

  static WelfareState of(String code) {
    for (var state : values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a welfare round: " + code);
  }
}
