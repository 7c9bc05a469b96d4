package io.qunflow.operations.checkin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first of a day, the second, and so on (H1). */
final class Places {

  private Places() {}

  /**
   * @param rows in order of time within each day
   */
  static List<CheckinEntry> count(List<EntryRow> rows) {
    return count(rows, 1);
  }

  /**
   * @param rows in order of time within each day
   * @param first place of the first of them that counts
   */
  static List<CheckinEntry> count(List<EntryRow> rows, int first) {
    Map<Integer, Integer> next = new HashMap<>();
    var entries = new ArrayList<CheckinEntry>();
    for (var row : rows) {
      var place =
          row.counted()
              ? Optional.of(next.merge(row.number(), first, (taken, one) -> taken + 1))
              : Optional.<Integer>empty();
      entries.add(entry(row, place));
    }
    return entries;
  }

  static CheckinEntry entry(EntryRow row, Optional<Integer> place) {
    return new CheckinEntry(
        row.id(),
        row.number(),
        place,
        Optional.ofNullable(row.member()),
        row.nickname() == null ? "" : row.nickname(),
        row.proven(),
        row.note(),
        row.at());
  }
}
