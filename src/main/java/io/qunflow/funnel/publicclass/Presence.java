package io.qunflow.funnel.publicclass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody in a meeting, however often they came in again.
 *
 * @param key tells people of a list apart: the phone, else the name
 * @param seconds how long in all; what overlaps counts once
 */
record Presence(
    String key, String name, String phone, Instant joinedAt, Instant leftAt, int seconds) {

  /** One a person, in the order of the list. */
  static List<Presence> of(List<AttendanceRow> rows) {
    Map<String, List<AttendanceRow>> people = new LinkedHashMap<>();
    rows.forEach(row -> people.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
    return people.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static Presence of(String key, List<AttendanceRow> rows) {
    var ordered = rows.stream().sorted(Comparator.comparing(AttendanceRow::joinedAt)).toList();
    var left = ordered.get(0).joinedAt();
    long seconds = 0;
    for (var row : ordered) {
      var from = row.joinedAt().isAfter(left) ? row.joinedAt() : left;
      if (row.leftAt().isAfter(from)) {
        seconds += row.leftAt().getEpochSecond() - from.getEpochSecond();
        left = row.leftAt();
      }
    }
    return new Presence(
        key,
        rows.get(0).name(),
        rows.get(0).phone(),
        ordered.get(0).joinedAt(),
        left,
        (int) seconds);
  }

  private static String key(AttendanceRow row) {
    return row.phone().isEmpty()
        ? "name:" + row.name().toLowerCase(Locale.ROOT)
        : "phone:" + row.phone();
  }
}
