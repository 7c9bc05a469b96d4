package io.qunflow.membership.kol;

import java.util.Locale;

/** What the rule says of a term. */
public enum KolVerdict {
  KEEP,
  /** Nothing is known: a person decides. */
  ASK,
  DROP_INACTIVE,
  DROP_OVERREACHING;

  /** As the decision table says it. */
  public static KolVerdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public boolean isDrop() {
    return this == DROP_INACTIVE || this == DROP_OVERREACHING;
  }
}
