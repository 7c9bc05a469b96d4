package io.qunflow.process.kol;

import io.qunflow.process.engine.ProcessVariable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Names shared with processes/membership/kol-programme.bpmn and kol-invitation.bpmn, their forms
 * and decision. The business key is {@code kol-2}.
 */
final class KolSteps {

  static final String KEY = "kolProgramme";
  static final String OVERREACHED = "kolOverreached";

  /** Where a term is waited for. */
  static final String TERM = "gateway_kolTerm";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("kolId");

  /** Id of the member, who may answer on its page. */
  static final ProcessVariable<String> MEMBER = ProcessVariable.string("kolMember");

  static final ProcessVariable<String> NAME = ProcessVariable.string("kolName");

  /** {@code selected, trained}. */
  static final ProcessVariable<String> WAY = ProcessVariable.string("kolWay");

  static final ProcessVariable<String> DUTIES = ProcessVariable.string("kolDuties");
  static final ProcessVariable<String> REWARD = ProcessVariable.string("kolReward");

  /** ISO duration; timer and due date read it. */
  static final ProcessVariable<String> ANSWER_WITHIN = ProcessVariable.string("kolAnswerWithin");

  /** {@code accepted, declined}. */
  static final ProcessVariable<String> ANSWER = ProcessVariable.string("kolAnswer");

  /** {@code train, serve, declined}. */
  static final ProcessVariable<String> PATH = ProcessVariable.string("kolPath");

  /** {@code passed, failed}. */
  static final ProcessVariable<String> TRAINING = ProcessVariable.string("trainingResult");

  static final ProcessVariable<String> TRAINING_NOTE = ProcessVariable.string("trainingNote");

  /** Whether the member may serve. */
  static final ProcessVariable<Boolean> READY = ProcessVariable.flag("kolReady");

  static final ProcessVariable<Instant> TERM_ENDS_AT = ProcessVariable.instant("kolTermEndsAt");
  static final ProcessVariable<Instant> MEASURED_FROM = ProcessVariable.instant("kolMeasuredFrom");
  static final ProcessVariable<Instant> MEASURED_UNTIL =
      ProcessVariable.instant("kolMeasuredUntil");
  static final ProcessVariable<Boolean> KNOWN = ProcessVariable.flag("kolActivityKnown");
  static final ProcessVariable<BigDecimal> ACTIVE_DAYS = ProcessVariable.decimal("kolActiveDays");
  static final ProcessVariable<Integer> OVERREACHES = ProcessVariable.integer("kolOverreaches");

  /** The figures in words. */
  static final ProcessVariable<String> FIGURES = ProcessVariable.string("kolFigures");

  /** What the decision table says: {@code keep, ask, drop_inactive, drop_overreaching}. */
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("kolVerdict");

  /** {@code yes, no}. */
  static final ProcessVariable<String> REWARDED = ProcessVariable.string("kolRewarded");

  static final ProcessVariable<String> REVIEW_NOTE = ProcessVariable.string("kolReviewNote");

  /** {@code again, stop}; not asked where the rule drops. */
  static final ProcessVariable<String> NEXT = ProcessVariable.string("kolNext");

  /** {@code again, ended, dropped}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.string("kolOutcome");

  private KolSteps() {}
}
