package io.qunflow.membership.kol;

/** Why somebody is a KOL no more. */
public enum KolEnd {
  DECLINED,
  SILENT,
  NOT_TRAINED,
  /** After a term, by a person. */
  STOPPED,
  /** By rule. */
  INACTIVE,
  /** By rule. */
  OVERREACHING
}
