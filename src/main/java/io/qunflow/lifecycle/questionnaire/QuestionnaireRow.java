package io.qunflow.lifecycle.questionnaire;

/** A row of {@code questionnaire}. */
record QuestionnaireRow(String title, int roundDays) {}
