package io.qunflow.operations.checkin;

/** How it is known who came by a group link. */
public enum KnownBy {
  /** Typed, and exactly one member is called that; nobody proved it. */
  NICKNAME,
  /** By a one-time code. */
  CODE,
  /** An operator said so. */
  OPERATOR;

  boolean isProof() {
    return this != NICKNAME;
  }
}
