package io.qunflow.membership.moderation;

/** The process of a crisis. */
public interface CrisisProcess {

  /** Stops all automatic sending before it returns, in the caller's transaction. */
  void start(Crisis raised);
}
