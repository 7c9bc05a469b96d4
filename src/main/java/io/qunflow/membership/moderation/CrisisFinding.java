package io.qunflow.membership.moderation;

import java.util.Locale;

/** What a crisis turned out to be. */
public enum CrisisFinding {
  REAL,
  MISUNDERSTANDING,
  FALSE_ALARM;

  /** As the form says it: {@code real, misunderstanding, false_alarm}. */
  public static CrisisFinding of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
