package io.qunflow.membership.admission;

import io.qunflow.community.Community;

/** The process an application runs through; what happens to an application is told to it. */
public interface AdmissionProcess {

  /** Somebody applied: starts it. */
  void applied(Application application);

  /** The applicant has handed in all that was asked. */
  void handedIn(Application application);

  /** The applicant has done what comes after the threshold. */
  void joined(Application application);

  /** The applicant took it back. */
  void withdrawn(Application application);

  /** Something was paid for an application that came to nothing: starts its return. Repeatable. */
  void paidLate(Application application);

  /**
   * Starts the work to set a threshold, unless it is under way: a community has none (A1).
   *
   * @return whether it was started
   */
  boolean thresholdMissing(Community community);
}
