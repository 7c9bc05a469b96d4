package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;

/** Answers become facts on the member where the question says so (L2.5). */
@Component
class MemberFacts {

  private static final String SOURCE = "questionnaire";

  private final MemberService members;

  MemberFacts(MemberService members) {
    this.members = members;
  }

  /** A question that was not answered leaves the fact as it was; how many were recorded. */
  int record(MemberId member, Questionnaire questionnaire, Answers answers) {
    var facts = AnswerFacts.of(questionnaire, answers);
    facts.forEach((key, words) -> members.recordFact(member, key, words, SOURCE));
    return facts.size();
  }
}
