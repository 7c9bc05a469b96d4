package io.qunflow.activity.upload;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How a file meets what a group has already: days between that nobody has brought in, and days both
 * have.
 *
 * @param gaps whole days without any import before or after the file, at most one on each side
 * @param overlaps days that the file shares with earlier imports, in the order of time
 */
public record Seam(List<DaySpan> gaps, List<DaySpan> overlaps) {

  public static final Seam NONE = new Seam(List.of(), List.of());

  public Seam {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * @param earlier what the earlier imports into the group cover, in any order
   * @param zone in which days begin
   */
  public static Seam between(Period file, Collection<Period> earlier, ZoneId zone) {
    var known = merged(earlier);
    var overlaps = new ArrayList<DaySpan>();
    Period before = null;
    Period after = null;
    for (var one : known) {
      if (one.touches(file)) {
        overlaps.add(
            new DaySpan(
                later(day(one.from(), zone), day(file.from(), zone)),
                earlier(day(one.to(), zone), day(file.to(), zone))));
      }
      if (one.from().isBefore(file.from())) {
        before = one;
      }
      if (after == null && one.to().isAfter(file.to())) {
        after = one;
      }
    }
    var gaps = new ArrayList<DaySpan>();
    if (before != null) {
      addGap(gaps, day(before.to(), zone), day(file.from(), zone));
    }
    if (after != null) {
      addGap(gaps, day(file.to(), zone), day(after.from(), zone));
    }
    return new Seam(gaps, overlaps);
  }

  private static void addGap(List<DaySpan> gaps, LocalDate lastKnown, LocalDate nextKnown) {
    if (lastKnown.plusDays(1).isBefore(nextKnown)) {
      gaps.add(new DaySpan(lastKnown.plusDays(1), nextKnown.minusDays(1)));
    }
  }

  private static List<Period> merged(Collection<Period> periods) {
    var merged = new ArrayList<Period>();
    periods.stream()
        .sorted(Comparator.comparing(Period::from))
        .forEach(
            period -> {
              int last = merged.size() - 1;
              if (last >= 0 && merged.get(last).touches(period)) {
                merged.set(last, merged.get(last).with(period));
              } else {
                merged.add(period);
              }
            });
    return merged;
  }

  private static LocalDate day(java.time.Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
