package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/lifecycle/2-questionnaire/member-inventory.bpmn, its decision and its
 * form. The business key is the community's key.
 */
final class MemberInventory {

  static final String KEY = "memberInventory";

  static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.flag("membersEnough");

  /** ISO duration until members are counted again. */
  static final ProcessVariable<String> LOOK_AGAIN_AFTER = ProcessVariable.string("lookAgainAfter");

  static final ProcessVariable<String> TITLE = ProcessVariable.string("questionnaireTitle");
  static final ProcessVariable<Integer> ROUND_DAYS = ProcessVariable.integer("roundDays");
  static final ProcessVariable<Rows> QUESTIONS = ProcessVariable.rows("questions");

  /** Why the questionnaire was sent back, in words; empty when it is fit. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("questionnaireRefusal");

  static final ProcessVariable<Integer> VERSION = ProcessVariable.integer("questionnaireVersion");
  static final ProcessVariable<String> QUESTIONS_SUMMARY =
      ProcessVariable.string("questionsSummary");

  private MemberInventory() {}
}
