package io.qunflow.operations.wave;

import java.util.Arrays;

/** Where a member of a wave is; each is in exactly one. */
public enum WaveMemberState {
  /** Somewhere on the way, due now or later. */
  WAITING("W"),
  /** Through all steps. */
  DONE("D"),
  /** Left out on purpose, for a reason. */
  SKIPPED("S"),
  /** Could not go on, for a reason; may be tried again. */
  FAILED("F");

  private final String code;

  WaveMemberState(String code) {
    this.code = code;
  }

  /** One character, as it is stored. */
  String code() {
    return code;
  }

  static WaveMemberState of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
