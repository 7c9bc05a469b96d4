package io.qunflow.lifecycle.questionnaire.round;

/** The way an answer came. */
public enum SheetSource {
  /** The member's own signed link. */
  LINK,
  /** The link and QR code that was posted into a group. */
  GROUP,
  /** A file of answers collected elsewhere. */
  IMPORT,
  API
}
