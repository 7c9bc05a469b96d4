package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;

/** Answers become facts on the member where the question says so (L2.5). */
@Component
class MemberFacts {

  private static final String SOURCE = "questionnaire";
  private static final int MOST_CHARACTERS = 2000;

  private final MemberService members;

  MemberFacts(MemberService members) {
    this.members = members;
  }

  /** A question that was not answered leaves the fact as it was; how many were recorded. */
  int record(MemberId member, Questionnaire questionnaire, Answers answers) {
    int recorded = 0;
    for (var question : questionnaire.questions()) {
      if (question.factKey().isEmpty()) {
        continue;
      }
      var text = AnswerText.of(question, answers);
      if (!text.isBlank()) {
        members.recordFact(member, question.factKey(), cut(text), SOURCE);
        recorded++;
      }
    }
    return recorded;
  }

  /** Never in the middle of a character. */
  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? 1 : 0;
    return text.substring(0, MOST_CHARACTERS - end);
  }
}
