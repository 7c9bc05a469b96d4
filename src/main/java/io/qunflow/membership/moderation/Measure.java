package io.qunflow.membership.moderation;

import java.util.Locale;

/** What a person decides to do. */
public enum Measure {
  REMOVE,
  WARN,
  DISMISS;

  /** As the form says it: {@code remove, warn, dismiss}. */
  public static Measure of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
