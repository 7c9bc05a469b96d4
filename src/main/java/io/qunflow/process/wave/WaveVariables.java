package io.qunflow.process.wave;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/** Names that every model with a wave shares; instances are reached by {@link #ID}. */
public final class WaveVariables {

  public static final ProcessVariable<Integer> ID = ProcessVariable.integer("waveId");

  /** For the task list. */
  public static final ProcessVariable<String> TITLE = ProcessVariable.string("waveTitle");

  /** Id of a segment, or {@code all}. */
  public static final ProcessVariable<String> SEGMENT = ProcessVariable.string("waveSegment");

  /** What is next: {@code more, wait, paused, stopped, failed, done}. */
  public static final ProcessVariable<String> NEXT = ProcessVariable.string("waveNext");

  /** When members are due next; a timer reads it. */
  public static final ProcessVariable<Instant> NEXT_AT = ProcessVariable.instant("waveNextAt");

  /** When a paused wave is looked at again; a timer reads it. */
  public static final ProcessVariable<Instant> LOOK_AT = ProcessVariable.instant("waveLookAt");

  /** How many failed and why, in words. */
  public static final ProcessVariable<String> FAILED_SUMMARY =
      ProcessVariable.string("waveFailedSummary");

  /** Until when a person decides about them; timer and due date read it. */
  public static final ProcessVariable<Instant> FAILED_DUE_AT =
      ProcessVariable.instant("waveFailedDueAt");

  /** {@code retry, leave}. */
  public static final ProcessVariable<String> FAILED_DECISION =
      ProcessVariable.string("waveFailedDecision");

  /** Message: a person paused it. */
  public static final String PAUSED = "wavePaused";

  /** Message: a person let it go on. */
  public static final String GOES_ON = "waveGoesOn";

  /** Message: a person stopped it. */
  public static final String STOPPED = "waveStopped";

  /** Message: who failed is due again. */
  public static final String RETRIED = "waveRetried";

  private WaveVariables() {}
}
