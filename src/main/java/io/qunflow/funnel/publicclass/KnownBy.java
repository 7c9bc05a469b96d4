package io.qunflow.funnel.publicclass;

/** How it is known who registered. */
public enum KnownBy {
  /** The member's own link. */
  LINK,
  /** Typed; nobody proved it. */
  NICKNAME,
  /** By a one-time code. */
  CODE,
  OPERATOR
}
