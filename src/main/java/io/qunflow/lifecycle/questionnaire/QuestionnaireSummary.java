package io.qunflow.lifecycle.questionnaire;

import java.time.Instant;

/**
 * A questionnaire in a list.
 *
 * @param version the latest
 * @param changedBy account of the operator who made that version
 */
public record QuestionnaireSummary(
    long id, int version, String title, int questions, String changedBy, Instant changedAt) {}
