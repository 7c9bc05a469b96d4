package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Weeks that are counted at once: databases group their events in memory.
 *
 * @param mondays by community, in the order of their keys
 */
record WeekPart(Map<CommunityKey, TreeSet<LocalDate>> mondays) {

  static final Comparator<CommunityKey> BY_KEY = Comparator.comparing(CommunityKey::value);

  static final long MOST_EVENTS = 150_000;
  static final int MOST_WEEKS = 1000;

  /** Rows written in one statement. */
  private static final int AT_ONCE = 200;

  /**
   * Cuts weeks into parts of not too many weeks and events, in order; a week of too many events is
   * a part by itself.
   *
   * @param events how many each group has in which week; none means no events
   */
  static List<WeekPart> cut(
      Map<CommunityKey, TreeSet<LocalDate>> weeks, Collection<GroupCount> events) {
    var eventsOf = new HashMap<WeekKey, Long>();
    events.forEach(found -> eventsOf.merge(WeekKey.of(found), (long) found.n(), Long::sum));
    var parts = new ArrayList<WeekPart>();
    var part = new WeekPart(new TreeMap<>(BY_KEY));
    long sum = 0;
    int size = 0;
    for (var community : weeks.entrySet()) {
      for (var monday : community.getValue()) {
        long more = eventsOf.getOrDefault(new WeekKey(community.getKey(), monday), 0L);
        if (size > 0 && (sum + more > MOST_EVENTS || size == MOST_WEEKS)) {
          parts.add(part);
          part = new WeekPart(new TreeMap<>(BY_KEY));
          sum = 0;
          size = 0;
        }
        part.mondays.computeIfAbsent(community.getKey(), key -> new TreeSet<>()).add(monday);
        sum += more;
        size++;
      }
    }
    if (size > 0) {
      parts.add(part);
    }
    return parts;
  }

  /** Writes rows, as many a statement as databases like. */
  static <T> void inBatches(List<T> rows, Consumer<List<T>> insert) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      insert.accept(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }
  }
}
