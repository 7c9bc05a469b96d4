package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.StatedFact;
import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.List;

/**
 * What answers say about a member where the question says so (L2.5). It was said when the answers
 * were handed in, however much later it is recorded: what the member said since then stands.
 */
final class MemberFacts {

  private static final String SOURCE = "questionnaire";

  private MemberFacts() {}

  /** A question that was not answered says nothing, so the fact stays as it was. */
  static List<StatedFact> of(
      MemberId member, Instant submittedAt, Questionnaire questionnaire, Answers answers) {
    return AnswerFacts.of(questionnaire, answers).entrySet().stream()
        .map(fact -> new StatedFact(member, fact.getKey(), fact.getValue(), SOURCE, submittedAt))
        .toList();
  }
}
