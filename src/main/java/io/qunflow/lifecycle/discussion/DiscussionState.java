package io.qunflow.lifecycle.discussion;

/** How far a discussion is. */
public enum DiscussionState {
  /** Written down; a formal one does not fit yet. */
  DRAFT,
  PLANNED,
  CONFIRMED,
  /** Too few confirmed, or nobody said. */
  UNCONFIRMED,
  OPEN,
  HELD,
  NO_SHOW,
  PUBLISHED,
  /** A casual talk was recorded. */
  TALKED,
  CANCELLED
}
