package io.qunflow.lifecycle.questionnaire;

/** What answers are used for (L2.5). */
public enum AnswerUse {
  /** Facts on the member. */
  FACTS,
  TOPICS,
  SEGMENTS,
  PROMISE,
  PRODUCT
}
