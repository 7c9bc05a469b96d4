package io.qunflow.lifecycle.cycle;

import io.qunflow.community.Community;

/** Port: starts and reaches the process of a lifecycle. */
public interface LifecycleLauncher {

  /**
   * Starts the process within the caller's transaction.
   *
   * @return id of the process instance
   */
  String launch(Community community);

  /** Whether a request to retire waits for its confirmation. */
  boolean isRetirementRequested(Community community);

  /** Tells the running process that a person wants the community retired. */
  void requestRetirement(Community community);
}
