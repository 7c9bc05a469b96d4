package io.qunflow.membership.admission;

/** How far an application is. */
public enum ApplicationState {
  /** Something of the threshold is missing yet. */
  PROVING,
  /** All is handed in; it is being checked. */
  CHECKING,
  /** The threshold is passed; rules, name or template are to be done by the applicant. */
  JOINING,
  ADMITTED,
  REFUSED,
  /** The applicant did not go on in time. */
  EXPIRED,
  /** The applicant took it back. */
  WITHDRAWN;

  /** Whether it goes on. */
  public boolean isLive() {
    return this == PROVING || this == CHECKING || this == JOINING;
  }
}
