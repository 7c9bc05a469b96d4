package io.qunflow.operations.campaign;

/** How far a firing is. */
public enum FiringState {
  PLANNED('P'),
  RUNNING('R'),
  DONE('D'),
  /** It could not be done; the reason says why. */
  FAILED('F'),
  /** A person ended it in the middle. */
  STOPPED('X'),
  /** Its time passed, and the campaign does not make up for it. */
  MISSED('M');

  private final char code;

  FiringState(char code) {
    this.code = code;
  }

  /** As it is stored. */
  public char code() {
    return code;
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return this != PLANNED && this != RUNNING;
  }

  static FiringState of(String code) {
    for (var state : values()) {
      if (code.equals(String.valueOf(state.code))) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a firing: " + code);
  }
}
