package io.qunflow.funnel.value;

import io.qunflow.shared.EmptyWords;
import java.util.Locale;

/** Whether one side of a value card, or its carrier, says something one could use or buy. */
public enum StatedValue {
  /** Left empty. */
  NONE,
  /** Words that say nothing: growing together. */
  VAGUE,
  STATED;

  static StatedValue of(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    return EmptyWords.sayNothing(text) ? VAGUE : STATED;
  }

  /** As the decision table reads it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
