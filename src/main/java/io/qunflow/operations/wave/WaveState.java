package io.qunflow.operations.wave;

import java.util.Arrays;

/** How a wave stands. */
public enum WaveState {
  /** Opened; its audience is not frozen yet, or not all of it. */
  PREPARED("P"),
  RUNNING("R"),
  /** Held by a person; nobody moves until it goes on. */
  PAUSED("H"),
  /** Ended early by a person; it never goes on. */
  STOPPED("X"),
  /** Its process has ended. */
  DONE("D");

  private final String code;

  WaveState(String code) {
    this.code = code;
  }

  /** One character, as it is stored. */
  String code() {
    return code;
  }

  public boolean isOver() {
    return this == STOPPED || this == DONE;
  }

  static WaveState of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
