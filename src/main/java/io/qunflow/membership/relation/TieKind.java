package io.qunflow.membership.relation;

import java.util.Locale;

/** What ties two members (A6). */
public enum TieKind {
  /** One is of use to the other: questions answered, the same topics. */
  INTEREST,
  /** They care for one another: they answer each other week after week, thank, greet, welcome. */
  EMOTION;

  /** Over REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
