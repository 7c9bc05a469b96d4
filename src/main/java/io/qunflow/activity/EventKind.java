package io.qunflow.activity;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member did. */
public enum EventKind {
  MESSAGE,
  JOINED,
  LEFT,
  READ,
  FORWARDED,
  LIKED,
  COLLECTED,
  CHECKED_IN;

  /** As it is written in files and in the database: {@code checked_in}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that {@link #word}. */
  public static Optional<EventKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words, for a message. */
  public static Wording allWords() {
    return Wording.list(Arrays.stream(values()).map(EventKind::word).toList());
  }
}
