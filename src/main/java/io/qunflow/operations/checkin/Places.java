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
    Map<Integer, Integer> taken = new HashMap<>();
    var entries = new ArrayList<CheckinEntry>();
    for (var row : rows) {
      var place =
          row.counted()
              ? Optional.of(taken.merge(row.number(), 1, Integer::sum))
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
