package io.qunflow.lifecycle.cycle;

/** How far a step of the current cycle is. */
public enum StepState {
  WAITING,
  RUNNING,
  DONE,
  SKIPPED
}
