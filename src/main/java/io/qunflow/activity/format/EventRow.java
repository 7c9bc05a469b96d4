package io.qunflow.activity.format;

import java.util.EnumMap;
import java.util.Map;

/**
 * A line of an activity file, read but not judged.
 *
 * @param places where each value stands, in words: {@code 第 3 列 sent_at}
 */
record EventRow(long line, Map<EventColumn, String> values, Map<EventColumn, String> places) {

  String value(EventColumn column) {
    return values.getOrDefault(column, "");
  }

  String place(EventColumn column) {
    return places.getOrDefault(column, column.word());
  }

  static Map<EventColumn, String> noValues() {
    return new EnumMap<>(EventColumn.class);
  }
}
