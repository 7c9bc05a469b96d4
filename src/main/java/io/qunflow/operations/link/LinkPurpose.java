package io.qunflow.operations.link;

/** What a personal link is good for; it opens nothing else. */
public enum LinkPurpose {
  /** The member's own page: profile, inbox, consents. */
  HOME,
  /** One round of a questionnaire; the object is the round. */
  QUESTIONNAIRE,
  /** One task of a person without a login; the object is a hash of the task's id. */
  TASK,
  /** One application to a community; the subject is the application, not a member. */
  APPLICATION,
  /** To stop messages with one tap. */
  OPT_OUT
}
