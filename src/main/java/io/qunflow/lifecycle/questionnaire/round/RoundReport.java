package io.qunflow.lifecycle.questionnaire.round;

import java.util.List;

/**
 * What a round found out.
 *
 * @param complete answers that are counted: complete ones of the audience
 */
public record RoundReport(
    long round, String title, RoundCounts counts, int complete, List<QuestionResult> questions) {}
