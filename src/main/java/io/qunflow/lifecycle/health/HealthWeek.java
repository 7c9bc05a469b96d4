package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a community was in a week, as it was measured then (L7.4).
 *
 * @param weekStart the week's Monday, a local day
 * @param remedy the work its cause calls for; {@code none} unless red
 * @param withData how many figures had data
 * @param findings in an operator's words, one a line
 * @param remedyOpened whether this week opened the work
 */
public record HealthWeek(
    LocalDate weekStart,
    int cycle,
    HealthVerdict colour,
    HealthCause cause,
    String remedy,
    int withData,
    String findings,
    boolean remedyOpened,
    Instant measuredAt) {

  public IsoWeek week() {
    return IsoWeek.of(weekStart);
  }

  public HealthState state() {
    return new HealthState(colour, cause);
  }
}
