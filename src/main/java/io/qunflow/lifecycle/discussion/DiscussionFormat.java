package io.qunflow.lifecycle.discussion;

/** How a discussion is held (L4.1). */
public enum DiscussionFormat {
  /** Run by its steps, with a host. */
  FORMAL,
  /** Only recorded. */
  CASUAL
}
