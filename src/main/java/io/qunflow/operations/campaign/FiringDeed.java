package io.qunflow.operations.campaign;

/** What a person does to a firing in the middle (C3). */
public enum FiringDeed {
  PAUSE,
  GO_ON,
  /** For good. */
  STOP
}
