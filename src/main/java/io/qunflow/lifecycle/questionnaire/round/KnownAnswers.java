package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a member need not fill in again, since they said it before: in a round, at the door (L2.3).
 */
@Component
class KnownAnswers {

  private final MemberService members;
  private final AskedQuestionnaires questionnaires;

  KnownAnswers(MemberService members, AskedQuestionnaires questionnaires) {
    this.members = members;
    this.questionnaires = questionnaires;
  }

  Answers find(Round round, MemberId member) {
    return AnswerFacts.known(
        questionnaires.find(round), members.find(member).map(Member::facts).orElse(Map.of()));
  }
}
