package io.qunflow.operations.campaign;

/** Whether a campaign fires. */
public enum CampaignState {
  DRAFT('N'),
  ON('O'),
  OFF('F'),
  /** Nothing is left to fire. */
  OVER('E');

  private final char code;

  CampaignState(char code) {
    this.code = code;
  }

  /** As it is stored. */
  public char code() {
    return code;
  }

  static CampaignState of(String code) {
    for (var state : values()) {
      if (code.equals(String.valueOf(state.code))) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state of a campaign: " + code);
  }
}
