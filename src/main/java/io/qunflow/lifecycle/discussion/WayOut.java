package io.qunflow.lifecycle.discussion;

/** What is done about a discussion that did not come about (L4.2). */
public enum WayOut {
  POSTPONE,
  REPLACE_HOST,
  CASUAL,
  CANCEL
}
