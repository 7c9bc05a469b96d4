package io.qunflow.lifecycle.questionnaire;

/**
 * A question to members. Texts are stripped.
 *
 * @param guidance how to fill it in, with the options to choose from; empty when not said
 * @param answerUse what the answer is used for; empty when not said
 * @param factKey which fact on the member the answer becomes; empty for none
 */
public record ApprovedQuestion(
    String question,
    ApprovedQuestionKind kind,
    String guidance,
    String answerUse,
    String factKey) {}
