package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/lifecycle/2-questionnaire/member-inventory.bpmn and its form. The
 * business key is the community's key.
 */
final class MemberInventory {

  static final String KEY = "memberInventory";

  static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.flag("membersEnough");

  /** ISO duration until members are counted again. */
  static final ProcessVariable<String> LOOK_AGAIN_AFTER = ProcessVariable.string("lookAgainAfter");

  static final ProcessVariable<Integer> QUESTIONNAIRE = ProcessVariable.integer("questionnaireId");

  static final ProcessVariable<Integer> QUOTA = ProcessVariable.integer("roundQuota");

  /** What {@link #CHANNEL} may be chosen from. */
  static final ProcessVariable<Rows> CHANNEL_CHOICES = ProcessVariable.rows("channelChoices");

  /** Key of a channel to each member, or {@code key@groups}. */
  static final ProcessVariable<String> CHANNEL = ProcessVariable.string("roundChannel");

  /** Why the round could not be ordered, in words. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("orderRefusal");

  /** Business key of the round's process. */
  static final ProcessVariable<String> ROUND_KEY = ProcessVariable.string("roundKey");

  private MemberInventory() {}
}
