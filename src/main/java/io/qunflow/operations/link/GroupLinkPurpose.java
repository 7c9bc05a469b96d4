package io.qunflow.operations.link;

/** What a group link leads to. */
public enum GroupLinkPurpose {
  /** A round of a questionnaire; the object is the round. */
  QUESTIONNAIRE,
  /** Applying to the community; the object is 0. */
  APPLICATION
}
