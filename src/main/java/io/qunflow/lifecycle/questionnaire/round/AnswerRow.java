package io.qunflow.lifecycle.questionnaire.round;

/** A row of {@code sheet_answer}. */
record AnswerRow(String field, int position, String answer) {}
