package io.qunflow.membership.role;

/** What the platform's own member list says of somebody. */
public enum Standing {
  OWNER,
  STEWARD,
  NONE
}
