package io.qunflow.funnel.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody is followed, or how it ended. */
public enum LeadState {
  OPEN("在跟"),
  WON("成交"),
  NOT_NOW("现在不买"),
  LOST("不再跟"),
  SILENT("没有动静"),
  /** Its community was. */
  RETIRED("社群停运");

  private final String title;

  LeadState(String title) {
    this.title = title;
  }

  /** Chinese, as operators say it. */
  public String title() {
    return title;
  }

  /** As forms and REST say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that {@link #word}. */
  public static Optional<LeadState> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
