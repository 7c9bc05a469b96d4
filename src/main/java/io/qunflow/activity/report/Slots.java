package io.qunflow.activity.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Messages by short spans of absolute time, brought to local days and hours here, where time zones
 * and their changes are known.
 */
final class Slots {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** Zones with odd quarters begin their hours at any quarter. */
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  private final List<Slot> slots;
  private final ZoneId zone;

  Slots(List<Slot> slots, ZoneId zone) {
    this.slots = slots;
    this.zone = zone;
  }

  /** Milliseconds of a span no local hour of the zone begins within. */
  static long length(ZoneId zone, Instant from, Instant to) {
    var rules = zone.getRules();
    boolean whole = isWhole(zone, from) && isWhole(zone, to);
    for (var next = rules.nextTransition(from);
        whole && next != null && next.getInstant().isBefore(to);
        next = rules.nextTransition(next.getInstant())) {
      whole = next.getOffsetAfter().getTotalSeconds() % 3600 == 0;
    }
    return whole ? HOUR : QUARTER;
  }

  private static boolean isWhole(ZoneId zone, Instant at) {
    return zone.getRules().getOffset(at).getTotalSeconds() % 3600 == 0;
  }

  HourCounts hours() {
    var counts = new long[7][24];
    for (var slot : slots) {
      var at = slot.start().atZone(zone);
      counts[at.getDayOfWeek().getValue() - 1][at.getHour()] += slot.messages();
    }
    return new HourCounts(counts);
  }

  /** Days with more than this, the newest first. */
  NoiseDays daysAbove(int limit) {
    var days = new TreeMap<LocalDate, Long>(Comparator.reverseOrder());
    for (var slot : slots) {
      days.merge(LocalDate.ofInstant(slot.start(), zone), slot.messages(), Long::sum);
    }
    return new NoiseDays(
        limit,
        days.entrySet().stream()
            .filter(day -> day.getValue() > limit)
            .map(day -> new NoiseDays.Day(day.getKey(), day.getValue()))
            .toList());
  }

  /** Messages from {@code start} on, for the length asked for. */
  record Slot(Instant start, long messages) {}
}
