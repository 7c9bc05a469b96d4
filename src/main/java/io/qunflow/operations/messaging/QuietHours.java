package io.qunflow.operations.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours in which members are left alone; they may reach over midnight. None if both are equal.
 *
 * @param until the first moment at which messages go again
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** When it is over, if it is quiet there at this moment. */
  public Optional<Instant> endAfter(Instant now, ZoneId zone) {
    var there = now.atZone(zone);
    var time = there.toLocalTime();
    boolean afterFrom = !time.isBefore(from);
    boolean beforeUntil = time.isBefore(until);
    boolean overMidnight = from.isAfter(until);
    if (overMidnight ? !afterFrom && !beforeUntil : !afterFrom || !beforeUntil) {
      return Optional.empty();
    }
    var day = there.toLocalDate().plusDays(overMidnight && afterFrom ? 1 : 0);
    return Optional.of(day.atTime(until).atZone(zone).toInstant());
  }
}
