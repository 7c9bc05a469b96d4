package io.qunflow.lifecycle.questionnaire.round;

/** The way an answer came. */
public enum SheetSource {
  /** The member's own signed link. */
  LINK,
  /** The link and QR code that was posted into a group. */
  GROUP,
  /** Given in the round for newcomers a short while before; it serves this one too (L2.3). */
  DOOR,
  /** A file of answers collected elsewhere. */
  IMPORT,
  API
}
