package io.qunflow.operations.messaging.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Over which time a quota counts, in the community's time zone. */
public enum QuotaPeriod {
  DAY,
  MONTH;

  /** Of the period in which a moment lies. */
  public LocalDate firstDay(Instant at, ZoneId zone) {
    var day = LocalDate.ofInstant(at, zone);
    return this == DAY ? day : day.withDayOfMonth(1);
  }

  Instant begin(Instant at, ZoneId zone) {
    return firstDay(at, zone).atStartOfDay(zone).toInstant();
  }

  Instant end(Instant at, ZoneId zone) {
    var first = firstDay(at, zone);
    return (this == DAY ? first.plusDays(1) : first.plusMonths(1)).atStartOfDay(zone).toInstant();
  }
}
