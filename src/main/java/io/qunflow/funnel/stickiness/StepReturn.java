package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Proportion;
import java.util.Optional;

/**
 * Who came back after a touch, against those held back; both as they were drawn, whether or not the
 * touch reached them, and from the same moment on (F2).
 *
 * @param step from 1; 0 for the plan as a whole: each member once, after any of its touches
 * @param pushed came back, of those drawn to be pushed; empty where there are none, or their time
 *     to come back is not known
 * @param heldBack came back, of those held back; empty likewise
 * @param notKnown members whose time to come back is not covered by the chats that are known
 * @param reach what became of the pushes
 */
public record StepReturn(
    int step,
    Optional<Proportion> pushed,
    Optional<Proportion> heldBack,
    int notKnown,
    TouchReach reach) {

  /** By how much more of the pushed came back, -1 to 1; empty without somebody on either side. */
  public Optional<Double> gain() {
    return pushed.flatMap(one -> heldBack.map(other -> one.rate() - other.rate()));
  }

  /** Whether chance alone explains the difference badly: the intervals do not meet. */
  public boolean isClear() {
    return pushed
        .flatMap(one -> heldBack.map(other -> one.low() > other.high() || other.low() > one.high()))
        .orElse(false);
  }
}
