package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The columns of an activity file of our own; NDJSON has the same names. */
enum EventColumn {
  EXTERNAL_ID,
  SENT_AT,
  MEMBER,
  KIND,
  TEXT,
  REPLY_TO,
  CONTENT_ID,
  NICKNAME;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return ordinal() <= KIND.ordinal();
  }

  static Optional<EventColumn> of(String word) {
    return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
  }

  /** Whether somebody who names these columns means a file of our own. */
  static boolean areMeantBy(Collection<String> words) {
    return words.stream().filter(word -> of(word).isPresent()).count() >= 2
        && (words.contains(EXTERNAL_ID.word()) || words.contains(SENT_AT.word()));
  }

  static Wording allWords() {
    return Wording.list(Arrays.stream(values()).map(EventColumn::word).toList());
  }
}
