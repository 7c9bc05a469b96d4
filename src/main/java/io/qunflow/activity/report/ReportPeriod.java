package io.qunflow.activity.report;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The weeks a report is about.
 *
 * @param first the first week, {@code last} the last, both within
 * @param zone in which the community's days begin
 * @param dataUntil local day of the last known event
 */
public record ReportPeriod(IsoWeek first, IsoWeek last, ZoneId zone, LocalDate dataUntil) {

  /** In how many last weeks of a period somebody who joined is a newcomer. */
  private static final int NEW_FOR_WEEKS = 4;

  public LocalDate firstDay() {
    return first.monday();
  }

  public LocalDate lastDay() {
    return last.monday().plusDays(6);
  }

  /** Where it begins. */
  public Instant from() {
    return start(firstDay());
  }

  /** Where it ends, itself without. */
  public Instant to() {
    return start(lastDay().plusDays(1));
  }

  /** Since when a newcomer is one. */
  public Instant newSince() {
    return start(last.monday().minusWeeks(NEW_FOR_WEEKS - 1L));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
