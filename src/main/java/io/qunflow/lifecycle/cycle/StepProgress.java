package io.qunflow.lifecycle.cycle;

import java.time.LocalDate;

/**
 * One step of a cycle.
 *
 * @param nextLookOn for a skipped step the day to look again, local to the community; else null
 */
public record StepProgress(
    LifecycleStep step, StepState state, LocalDate nextLookOn, String skipReason) {

  static StepProgress waiting(LifecycleStep step) {
    return new StepProgress(step, StepState.WAITING, null, null);
  }
}
