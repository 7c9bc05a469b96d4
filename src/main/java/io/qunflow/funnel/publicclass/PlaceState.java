package io.qunflow.funnel.publicclass;

/** Whether who registered has a place. */
public enum PlaceState {
  REGISTERED,
  WAITING,
  LEFT
}
