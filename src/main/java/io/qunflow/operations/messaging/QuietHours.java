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

  /**
   * When it is over, if it is quiet there at this moment. An end that the clocks jump over is the
   * moment of the jump; one that comes twice counts again where clocks were put back.
   */
  public Optional<Instant> endAfter(Instant now, ZoneId zone) {
    var there = now.atZone(zone);
    var time = there.toLocalTime();
    boolean afterFrom = !time.isBefore(from);
    boolean beforeUntil = time.isBefore(until);
    boolean overMidnight = from.isAfter(until);
    if (overMidnight ? !afterFrom && !beforeUntil : !afterFrom || !beforeUntil) {
      return Optional.empty();
    }
    var end = there.toLocalDate().plusDays(overMidnight && afterFrom ? 1 : 0).atTime(until);
    var skipped = zone.getRules().getTransition(end);
    if (skipped != null && skipped.isGap()) {
      return Optional.of(skipped.getInstant());
    }
    var first = end.atZone(zone);
    return Optional.of(
        first.toInstant().isAfter(now)
            ? first.toInstant()
            : first.withLaterOffsetAtOverlap().toInstant());
  }
}
