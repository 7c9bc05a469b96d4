package io.qunflow.operations.wave;

/**
 * Whatever runs waves of one kind. Asked when a wave and its process may have come apart: one was
 * ended without the other, or was not told what became of it.
 */
public interface WaveOwner {

  /** Whether waves such as this are run here. */
  boolean owns(Wave wave);

  /**
   * Whether it was begun and nothing works on it any more, so that nobody else will end it. Asked
   * while the wave is held.
   */
  boolean isGone(Wave wave);

  /** What is queued of it is not sent any more. Repeatable. */
  void withdraw(Wave wave);

  /**
   * Of a wave that was stopped: takes back what is queued, and tells those to whom all of it was
   * sent apart from the others. Repeatable.
   *
   * @return whether some of it is on its way still, so that nobody knows yet what becomes of it
   */
  boolean settleStopped(Wave wave);
}
