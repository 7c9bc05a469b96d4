package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Wording;
import java.util.Locale;

/**
 * Who is served before the others: upgrades go first to buyers, new offerings to the loyal (F5).
 */
public enum GoesFirst {
  ALL("所有人一起", "everybody together"),
  BUYERS("买过的先", "buyers first"),
  LOYAL("铁杆先", "the loyal first");

  private final Wording title;

  GoesFirst(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code buyers}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static GoesFirst of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
