package io.qunflow.lifecycle.questionnaire.round;

/** How far an answer sheet is. */
public enum SheetState {
  OPENED('O'),
  PARTIAL('P'),
  COMPLETE('C'),
  /** The member does not want to answer. */
  REFUSED('R');

  private final char code;

  SheetState(char code) {
    this.code = code;
  }

  /** As it is kept in the database, one character. */
  public char code() {
    return code;
  }

  static SheetState of(String code) {
    for (var state : values()) {
      if (code.charAt(0) == state.code) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a sheet: " + code);
  }
}
