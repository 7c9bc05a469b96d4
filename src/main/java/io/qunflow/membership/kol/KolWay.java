package io.qunflow.membership.kol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody becomes a KOL. */
public enum KolWay {
  SELECTED,
  TRAINED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of that {@link #word}. */
  public static Optional<KolWay> of(String word) {
    return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
  }
}
