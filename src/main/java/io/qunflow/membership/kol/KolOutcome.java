package io.qunflow.membership.kol;

/** What follows after a term. */
public enum KolOutcome {
  AGAIN,
  ENDED,
  DROPPED
}
