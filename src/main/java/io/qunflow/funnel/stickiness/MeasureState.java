package io.qunflow.funnel.stickiness;

/** How final it is what came of a service plan. */
public enum MeasureState {
  /** The plan was running. */
  RUNS("R"),
  /** The plan was over; chats of its days were not known yet. */
  OVER("O"),
  /** Everything was known: it stays so. */
  SETTLED("S");

  private final String code;

  MeasureState(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static MeasureState ofCode(String code) {
    return code.equals("R") ? RUNS : code.equals("O") ? OVER : SETTLED;
  }
}
