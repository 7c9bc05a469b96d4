package io.qunflow.honour.welfare;

/** Who gets a piece where there are more people than pieces. */
public enum WelfareChoice {
  /** By lot: the order is a hash of the round's seed and the member, so that it can be checked. */
  DRAW('D'),
  /** Who has been in the community longest; among equals by lot. */
  LONGEST('L');

  private final char code;

  WelfareChoice(char code) {
    this.code = code;
  }

  String code() {
    return String.valueOf(code);
  }

  static WelfareChoice of(String code) {
    for (var choice : values()) {
      if (choice.code().equals(code)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("No choice of receivers: " + code);
  }
}
