package io.qunflow.funnel.publicclass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is called when: most promising first, as many a day as the operators can, on two days; the
 * rest gets what all get (P3).
 *
 * @param days the registrations of each day, in order
 * @param overflow who asked and is not called
 */
record CallList(List<List<Registration>> days, List<Registration> overflow) {

  static final int DAYS = 2;

  /** More questions first, then who stayed longer, then who registered earlier. */
  static final Comparator<Registration> PROMISING =
      Comparator.comparingInt(Registration::questions)
          .thenComparingInt(Registration::seconds)
          .reversed()
          .thenComparingInt(Registration::place);

  /**
   * @param most how many on each of the days
   */
  static CallList of(List<Registration> asked, List<Integer> most) {
    var ordered = asked.stream().sorted(PROMISING).toList();
    var days = new ArrayList<List<Registration>>();
    int called = 0;
    for (int day = 0; day < DAYS; day++) {
      days.add(ordered.stream().skip(called).limit(most.get(day)).toList());
      called += days.get(day).size();
    }
    return new CallList(days, ordered.stream().skip(called).toList());
  }
}
