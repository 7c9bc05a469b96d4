package io.qunflow.honour.welfare;

/** The process of a round. */
public interface WelfareProcess {

  /** In the caller's transaction. */
  void start(WelfareRound opened);

  /**
   * A person ends it: whatever is due is released.
   *
   * @return whether a process was told; one somebody ended by hand is not there any more
   */
  boolean stop(WelfareRound round);
}
