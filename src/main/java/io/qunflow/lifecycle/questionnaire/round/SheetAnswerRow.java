package io.qunflow.lifecycle.questionnaire.round;

/** A row of {@code sheet_answer} with its sheet. */
record SheetAnswerRow(long sheet, String field, int position, String answer) {}
