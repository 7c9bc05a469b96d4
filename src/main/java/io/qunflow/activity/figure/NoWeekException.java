package io.qunflow.activity.figure;

import io.qunflow.shared.Wording;

/** Something is no week of any year; says what a week looks like. */
public class NoWeekException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Wording wording;

  NoWeekException(Wording wording) {
    super(wording.chinese());
    this.wording = wording;
  }

  /** For people, without a full stop. */
  public Wording wording() {
    return wording;
  }
}
