package io.qunflow.lifecycle.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a community sells, as far as people stated it (L7.1, L7.4). */
public enum Orders {
  /** Four weeks were not stated yet, or none of them lately. */
  UNKNOWN,
  SOME,
  /** The last four stated weeks had no order. */
  NONE;

  static final int WEEKS = 4;

  /**
   * @param lastStated the last stated weeks, at most four, none of them long ago
   */
  static Orders of(List<ConversionWeek> lastStated) {
    if (lastStated.stream().anyMatch(week -> week.orders() > 0)) {
      return SOME;
    }
    return lastStated.size() < WEEKS ? UNKNOWN : NONE;
  }

  /** As the decision reads it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<String> finding() {
    return this == NONE ? Optional.of("成交：登记过的最近四周都是 0 单") : Optional.empty();
  }
}
