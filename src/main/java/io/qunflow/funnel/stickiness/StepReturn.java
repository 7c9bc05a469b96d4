package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Proportion;
import java.util.Optional;

/**
 * Who came back after a touch, against those held back (F2).
 *
 * @param step from 1; 0 for the plan as a whole: after any of its touches
 * @param touched came back, of those the touch reached; empty where it reached nobody
 * @param heldBack spoke in the same time, of those held back; empty where nobody was
 * @param capped left out because enough was pushed already
 * @param notReached pushed, and not sent, for whatever reason
 */
public record StepReturn(
    int step,
    Optional<Proportion> touched,
    Optional<Proportion> heldBack,
    int capped,
    int notReached) {

  /** By how much more of the touched came back, -1 to 1; empty without somebody on either side. */
  public Optional<Double> gain() {
    return touched.flatMap(one -> heldBack.map(other -> one.rate() - other.rate()));
  }

  /** Whether chance alone explains the difference badly: the intervals do not meet. */
  public boolean isClear() {
    return touched
        .flatMap(one -> heldBack.map(other -> one.low() > other.high() || other.low() > one.high()))
        .orElse(false);
  }
}
