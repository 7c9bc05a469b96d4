package io.qunflow.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of an activity file; NDJSON has the same names. */
enum EventColumn {
  EXTERNAL_ID,
  SENT_AT,
  MEMBER,
  KIND,
  TEXT,
  REPLY_TO,
  CONTENT_ID;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return ordinal() <= KIND.ordinal();
  }

  static Optional<EventColumn> of(String word) {
    return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
  }

  static String allWords() {
    return Arrays.stream(values()).map(EventColumn::word).collect(Collectors.joining("、"));
  }
}
