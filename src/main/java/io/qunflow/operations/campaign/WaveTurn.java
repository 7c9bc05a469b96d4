package io.qunflow.operations.campaign;

import java.time.Instant;

/**
 * How a turn of work at a firing's wave ended.
 *
 * @param lookAgain when the process looks again by itself; only where it waits
 */
public record WaveTurn(Next next, Instant lookAgain) {

  /** What the process does next. */
  public enum Next {
    /** More is due: another turn at once. */
    MORE,
    /** Nobody is due now, it is quiet, or a person paused it. */
    WAIT,
    DONE,
    STOPPED
  }
}
