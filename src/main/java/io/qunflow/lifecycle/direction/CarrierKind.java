package io.qunflow.lifecycle.direction;

/** What carries a community's value to money (L1.3). */
public enum CarrierKind {
  COURSE,
  PRODUCT,
  SERVICE,
  /** Said openly that there is none yet. */
  NONE
}
