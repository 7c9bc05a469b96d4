package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Names shared with processes/lifecycle/2-questionnaire/questionnaire-round.bpmn and its forms.
 * What is sent comes in from {@link MemberInventory}.
 */
final class QuestionnaireRound {

  static final ProcessVariable<String> SENT_TO = ProcessVariable.string("sentTo");
  static final ProcessVariable<String> SURVEY_TOOL = ProcessVariable.string("surveyTool");
  static final ProcessVariable<LocalDate> SENT_ON = ProcessVariable.date("sentOn");

  static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("roundNumber");
  static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.instant("remindAt");
  static final ProcessVariable<Instant> DUE_AT = ProcessVariable.instant("answersDueAt");

  static final ProcessVariable<Integer> REMINDED = ProcessVariable.integer("remindedMembers");
  static final ProcessVariable<Integer> INVITED = ProcessVariable.integer("invitedMembers");
  static final ProcessVariable<Integer> ANSWERED = ProcessVariable.integer("answeredMembers");

  /** {@code facts, topics, segments, promise, product}. */
  static final ProcessVariable<Rows> USES = ProcessVariable.rows("answerUses");

  static final ProcessVariable<String> USE_NOTE = ProcessVariable.string("answerUseNote");

  private QuestionnaireRound() {}
}
