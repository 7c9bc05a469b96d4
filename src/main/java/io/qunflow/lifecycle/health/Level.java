package io.qunflow.lifecycle.health;

import java.util.Locale;

/** How the figures of one cause compare with their bounds; the later, the worse. */
public enum Level {
  /** None of them is bounded and has data. */
  UNKNOWN,
  GOOD,
  /** Within the bound but close to it, or beyond it where that is no fault. */
  NEAR,
  /** Beyond an agreed bound. */
  BAD;

  /** As the decision reads it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Behind a figure, for people. */
  String mark() {
    return switch (this) {
      case BAD -> "，不达标";
      case NEAR -> "，要留意";
      default -> "";
    };
  }

  Level worse(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
