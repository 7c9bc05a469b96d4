package io.qunflow.membership.moderation;

/** Who has something to do in a crisis. */
public enum CrisisPart {
  OWNER,
  STEWARD,
  KOL
}
