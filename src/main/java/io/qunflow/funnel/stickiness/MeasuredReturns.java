package io.qunflow.funnel.stickiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who came back for a service plan, as it was measured last (F2).
 *
 * @param knownUntil up to when the chats of the community were known; empty where none are
 * @param steps the plan as a whole first, then each step that touched somebody, in order
 */
public record MeasuredReturns(
    Instant at, Optional<Instant> knownUntil, MeasureState state, List<StepReturn> steps) {

  public MeasuredReturns {
    steps = List.copyOf(steps);
  }
}
