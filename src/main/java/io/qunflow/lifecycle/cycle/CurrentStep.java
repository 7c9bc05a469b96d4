package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** A begun step of a community's current cycle. */
record CurrentStep(
    CommunityKey community,
    LifecycleStep step,
    StepState state,
    LocalDate nextLookOn,
    String skipReason) {

  StepProgress progress() {
    return new StepProgress(step, state, nextLookOn, skipReason);
  }
}
