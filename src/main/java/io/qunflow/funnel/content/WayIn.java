package io.qunflow.funnel.content;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** Where whoever saw a piece of content comes in (F6). */
public enum WayIn {
  GROUP("进群", "a group"),
  EVENT("来活动", "an event"),
  CONTACT("加联系人", "a contact");

  private final Wording title;

  WayIn(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code group}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static WayIn of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
