package io.qunflow.lifecycle.questionnaire;

/** How a question is answered. */
public enum ApprovedQuestionKind {
  SINGLE,
  MULTIPLE,
  NUMBER,
  DATE,
  /** Free text, the hardest to fill in and to count. */
  TEXT
}
