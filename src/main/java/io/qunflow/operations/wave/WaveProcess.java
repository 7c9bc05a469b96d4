package io.qunflow.operations.wave;

/** What waves ask of the processes that run them. */
public interface WaveProcess {

  /** What a person did to a wave. */
  enum Signal {
    PAUSED,
    GOES_ON,
    STOPPED,
    RETRIED
  }

  /**
   * Tells whatever runs the wave, if it waits for such a signal just then.
   *
   * @return how many processes were told
   */
  int tell(Signal signal, long wave);
}
