package io.qunflow.process.duty;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;

/**
 * Names shared with processes/lifecycle/5-duty/duty-rotation.bpmn and its forms. The business key
 * is the community's key.
 */
final class DutyRotation {

  static final String KEY = "dutyRotation";

  /** Why the rule was sent back, in words; empty when the reward is a real one. */
  static final ProcessVariable<String> RULE_REFUSAL = ProcessVariable.string("dutyRuleRefusal");

  static final ProcessVariable<Boolean> MEMBERS_PAY = ProcessVariable.flag("membersPayFee");
  static final ProcessVariable<String> REWARD_SOURCE = ProcessVariable.string("rewardSource");
  static final ProcessVariable<Integer> FEE_SHARE = ProcessVariable.integer("feeSharePercent");
  static final ProcessVariable<BigDecimal> REWARD_YUAN = ProcessVariable.decimal("rewardYuan");
  static final ProcessVariable<String> HANDOVER_ON = ProcessVariable.string("handoverOn");
  static final ProcessVariable<Integer> ANSWER_DAYS = ProcessVariable.integer("answerWithinDays");

  /** What {@link #AGREED} may be chosen from: member id and nickname. */
  static final ProcessVariable<Rows> MEMBER_CHOICES = ProcessVariable.rows("memberChoices");

  /** Member ids. */
  static final ProcessVariable<Rows> AGREED = ProcessVariable.rows("agreedMembers");

  /** Nicknames, one a line. */
  static final ProcessVariable<String> ALSO_AGREED = ProcessVariable.string("otherAgreedMembers");

  static final ProcessVariable<String> HOLDER = ProcessVariable.string("dutyHolder");
  static final ProcessVariable<Rows> DUTIES_DONE = ProcessVariable.rows("dutiesDone");
  static final ProcessVariable<String> REPORT = ProcessVariable.string("dutyReport");

  /** What was promised for the week, in words; not set when only staff serves. */
  static final ProcessVariable<String> REWARD_DUE = ProcessVariable.string("rewardDue");

  static final ProcessVariable<String> HANDED_OUT = ProcessVariable.string("rewardHandedOut");
  static final ProcessVariable<String> PAID_FROM = ProcessVariable.string("rewardPaidFrom");
  static final ProcessVariable<String> OPEN_REASON = ProcessVariable.string("rewardOpenReason");

  private DutyRotation() {}
}
