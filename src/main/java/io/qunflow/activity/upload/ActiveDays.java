package io.qunflow.activity.upload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The days on which something happened, in a few kilobytes however many events there are. */
final class ActiveDays {

  private static final long FIRST = LocalDate.of(1970, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(2199, 12, 31).toEpochDay();

  private final BitSet days = new BitSet();

  /** A day outside 1970 to 2199 is no day of a chat and is left out. */
  void add(LocalDate day) {
    long number = day.toEpochDay();
    if (number >= FIRST && number <= LAST) {
      days.set((int) (number - FIRST));
    }
  }

  /** How many days between the first and the last are empty. */
  long countEmpty() {
    return days.isEmpty() ? 0 : days.length() - days.nextSetBit(0) - days.cardinality();
  }

  /** The longest spans of empty days between the first and the last, in the order of time. */
  List<DaySpan> longestEmpty(int most) {
    var spans = new ArrayList<DaySpan>();
    int end = days.nextSetBit(0) < 0 ? -1 : days.nextClearBit(days.nextSetBit(0));
    while (end >= 0) {
      int next = days.nextSetBit(end);
      if (next < 0) {
        break;
      }
      spans.add(new DaySpan(day(end), day(next - 1)));
      end = days.nextClearBit(next);
    }
    return spans.stream()
        .sorted(Comparator.comparingLong(DaySpan::days).reversed())
        .limit(most)
        .sorted(Comparator.comparing(DaySpan::first))
        .toList();
  }

  private static LocalDate day(int number) {
    return LocalDate.ofEpochDay(FIRST + number);
  }
}
