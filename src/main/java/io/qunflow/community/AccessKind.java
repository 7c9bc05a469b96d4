package io.qunflow.community;

/** What personal data somebody looked at. */
public enum AccessKind {
  /** Texts of messages. */
  TEXTS,
  /** Account names in full. */
  ACCOUNTS,
  /** Everything held about one member. */
  MEMBER,
  /**
   * Nothing any more: everything of one member was erased; amount: texts of others changed by it.
   */
  ERASURE
}
