package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.util.EnumMap;
import java.util.Map;

/**
 * A line of an activity file, read but not judged.
 *
 * @param places where each value stands, in words: {@code 第 3 列 sent_at}
 */
record EventRow(long line, Map<EventColumn, String> values, Map<EventColumn, Wording> places) {

  String value(EventColumn column) {
    return values.getOrDefault(column, "");
  }

  Wording place(EventColumn column) {
    return places.getOrDefault(column, Wording.same(column.word()));
  }

  static Map<EventColumn, String> noValues() {
    return new EnumMap<>(EventColumn.class);
  }
}
