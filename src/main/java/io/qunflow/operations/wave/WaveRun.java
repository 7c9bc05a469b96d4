package io.qunflow.operations.wave;

import java.time.Instant;
import java.util.Optional;

/**
 * How working at a step ended.
 *
 * @param outcome why it ended
 * @param moved how many members left the step: on, through, skipped or failed
 * @param nextDue when somebody of the wave is due next, at whatever step, now or later; empty when
 *     nobody waits any more
 */
public record WaveRun(Outcome outcome, long moved, Optional<Instant> nextDue) {

  /** Why working at a step ended. */
  public enum Outcome {
    /** Nobody was due at the step any more. */
    DONE,
    /** The slice of time was over. */
    MORE,
    PAUSED,
    STOPPED
  }
}
