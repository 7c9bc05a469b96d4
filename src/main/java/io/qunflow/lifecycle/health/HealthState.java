package io.qunflow.lifecycle.health;

import java.util.Locale;

/**
 * What the decision says of a week (L7.4).
 *
 * @param cause {@code NONE} for green, else never
 */
public record HealthState(HealthVerdict colour, HealthCause cause) {

  public static final HealthState NO_DATA =
      new HealthState(HealthVerdict.UNKNOWN, HealthCause.NO_DATA);

  /**
   * @param word as community-health.dmn gives it: {@code green}, {@code red_noise}, {@code
   *     unknown_no_data}
   */
  public static HealthState parse(String word) {
    var parts = word.toUpperCase(Locale.ROOT).split("_", 2);
    return new HealthState(
        HealthVerdict.valueOf(parts[0]),
        parts.length == 1 ? HealthCause.NONE : HealthCause.valueOf(parts[1]));
  }

  public boolean isRed() {
    return colour == HealthVerdict.RED;
  }

  /** A lack of data is no state; it neither ends nor begins one. */
  public boolean isKnown() {
    return colour != HealthVerdict.UNKNOWN;
  }
}
