package io.qunflow.operations.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * What a firing "0 days after" an event stands for (C1): from the firing before it to this one, so
 * that whoever it happened to after the hour of one day is in the firing of the next, each time it
 * happened in exactly one. A rule without a database.
 *
 * @param until not in it any more; never before {@code from}
 */
record SameDaySpan(Instant from, Instant until) {

  /**
   * A firing before.
   *
   * @param lastDay of the days it stood for
   * @param until where its span ended
   */
  record Before(LocalDate lastDay, Instant until) {}

  /**
   * Where firings follow each other without a day between, one begins where the other ended, also
   * when the hour or the zone was changed meanwhile; days that were skipped stay skipped. Without
   * one before it begins a day before its first hour.
   *
   * @param before firings for earlier days, those that were missed left out
   */
  static SameDaySpan of(
      LocalDate first, LocalDate last, LocalTime at, ZoneId zone, List<Before> before) {
    var own = Firings.moment(first.minusDays(1).atTime(at), zone);
    var ended = before.stream().map(Before::until).max(Comparator.naturalOrder());
    boolean follows = before.stream().anyMatch(one -> one.lastDay().plusDays(1).equals(first));
    var from = ended.filter(end -> follows || end.isAfter(own)).orElse(own);
    var until = Firings.moment(last.atTime(at), zone);
    return new SameDaySpan(from, until.isBefore(from) ? from : until);
  }
}
