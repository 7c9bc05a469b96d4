package io.qunflow.honour.award;

import java.util.Arrays;

/** How far a round is. */
public enum AwardState {
  /** Somebody is to choose. */
  OPEN('O'),
  /** There are winners. */
  HONOURED('H'),
  /** It is over, nobody was honoured. */
  NOBODY('N'),
  /** A person stopped it. */
  STOPPED('S'),
  /** It ended with its community. */
  RETIRED('R');

  private final char code;

  AwardState(char code) {
    this.code = code;
  }

  /** As it is kept. */
  char code() {
    return code;
  }

  static AwardState of(String code) {
    return Arrays.stream(values())
        .filter(one -> code.equals(String.valueOf(one.code)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No state " + code));
  }
}
