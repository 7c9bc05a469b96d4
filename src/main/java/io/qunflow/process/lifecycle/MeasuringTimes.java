package io.qunflow.process.lifecycle;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** When the weeks of a community are measured (L7.0). */
@Component
class MeasuringTimes {

  private static final Period WEEK = Period.ofWeeks(1);

  private final MeasuringProperties properties;
  private final Clock clock;

  MeasuringTimes(MeasuringProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** Every week without end, from the next such moment of the zone on; never the present one. */
  String weeklyFrom(ZoneId zone) {
    return "R/%s/%s"
        .formatted(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next(zone).toOffsetDateTime()), "P7D");
  }

  private ZonedDateTime next(ZoneId zone) {
    var now = clock.instant().atZone(zone);
    var today = now.with(TemporalAdjusters.nextOrSame(properties.day())).with(properties.time());
    return today.isAfter(now) ? today : today.plus(WEEK);
  }
}
