package io.qunflow.web.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a campaign does on a day of the calendar.
 *
 * @param time such as 10:00, or 00:00–23:45 of several
 * @param past its state in one word; null for what is to come
 * @param at the first
 * @param times how often; several are one entry where they are many
 */
record CalendarEntry(long campaign, String time, String name, String past, Instant at, int times) {

  /** So many of a campaign on a day are shown one by one. */
  private static final int FEW = 3;

  private record Alike(long campaign, String past) {}

  static CalendarEntry one(long campaign, String time, String name, String past, Instant at) {
    return new CalendarEntry(campaign, time, name, past, at, 1);
  }

  /** Of a day, in order: many of one campaign that came to the same are one entry with a count. */
  static List<CalendarEntry> gathered(List<CalendarEntry> day) {
    var alike =
        day.stream()
            .sorted(Comparator.comparing(CalendarEntry::at))
            .collect(Collectors.groupingBy(one -> new Alike(one.campaign(), one.past())));
    var entries = new ArrayList<CalendarEntry>();
    for (var some : alike.values()) {
      if (some.size() <= FEW) {
        entries.addAll(some);
      } else {
        entries.add(together(some));
      }
    }
    entries.sort(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::campaign));
    return entries;
  }

  private static CalendarEntry together(List<CalendarEntry> some) {
    var first = some.get(0);
    var last = some.get(some.size() - 1);
    return new CalendarEntry(
        first.campaign(),
        first.time() + "–" + last.time(),
        first.name(),
        first.past(),
        first.at(),
        some.size());
  }
}
