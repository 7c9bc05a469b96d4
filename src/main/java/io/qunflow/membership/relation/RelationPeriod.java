package io.qunflow.membership.relation;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole ISO weeks up to the last one that is over and has events.
 *
 * @param ends when each week ends, ascending; the first begins at {@code from}
 */
record RelationPeriod(IsoWeek last, Instant from, List<Instant> ends) {

  Instant to() {
    return ends.get(ends.size() - 1);
  }

  /**
   * Empty if no week that is over has anything.
   *
   * @param weeks at most so many
   */
  static Optional<RelationPeriod> of(
      int weeks, Instant firstEvent, Instant lastEvent, Instant now, ZoneId zone) {
    var over = IsoWeek.of(now, zone).previous();
    var heard = IsoWeek.of(lastEvent, zone);
    var last = heard.compareTo(over) < 0 ? heard : over;
    var begun = IsoWeek.of(firstEvent, zone);
    if (begun.compareTo(last) > 0) {
      return Optional.empty();
    }
    var wanted = last.plus(1 - weeks);
    var first = begun.compareTo(wanted) > 0 ? begun : wanted;
    var ends = new ArrayList<Instant>();
    for (var week = first; week.compareTo(last) <= 0; week = week.next()) {
      ends.add(week.end(zone));
    }
    return Optional.of(new RelationPeriod(last, first.start(zone), List.copyOf(ends)));
  }
}
