package io.qunflow.membership.role;

import io.qunflow.community.Community;

/** The process in which a person confirms roles. */
public interface RoleReviewProcess {

  /**
   * Measures and, if there is anything to confirm, opens the task.
   *
   * @return id of the process instance
   */
  String start(Community community);

  boolean isRunning(Community community);
}
