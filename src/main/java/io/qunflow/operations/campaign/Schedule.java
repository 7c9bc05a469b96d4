package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.QuietHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything that decides when a campaign fires.
 *
 * @param quiet hours in which it does not: what falls into them waits for their end
 * @param from not before
 * @param until not after
 */
public record Schedule(
    Timing timing,
    ZoneId zone,
    QuietHours quiet,
    HolidayRule holidays,
    DaysOff daysOff,
    Optional<Instant> from,
    Optional<Instant> until) {

  Schedule with(HolidayRule other) {
    return new Schedule(timing, zone, quiet, other, daysOff, from, until);
  }
}
