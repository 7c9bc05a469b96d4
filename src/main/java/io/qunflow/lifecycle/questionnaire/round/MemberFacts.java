package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.ContactFacts;
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

  /**
   * A question that was not answered says nothing, so the fact stays as it was. By whom somebody is
   * reached is not taken from who only typed a nickname: codes would go to a stranger from then on.
   *
   * @param claimed whether nothing proves that it was the member
   */
  static List<StatedFact> of(
      MemberId member,
      Instant submittedAt,
      Questionnaire questionnaire,
      Answers answers,
      boolean claimed) {
    return AnswerFacts.of(questionnaire, answers).entrySet().stream()
        .filter(fact -> !claimed || !ContactFacts.contains(fact.getKey()))
        .map(fact -> new StatedFact(member, fact.getKey(), fact.getValue(), SOURCE, submittedAt))
        .toList();
  }
}
