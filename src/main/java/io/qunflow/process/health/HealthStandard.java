package io.qunflow.process.health;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Names shared with processes/lifecycle/7-health/health-standard.bpmn, its decision and its forms.
 * The business key is the community's key.
 */
final class HealthStandard {

  static final String KEY = "healthStandard";

  static final ProcessVariable<String> BASELINE = ProcessVariable.string("baselineSummary");

  static final ProcessVariable<BigDecimal> ACTIVE_MIN = ProcessVariable.decimal("dailyActiveMin");
  static final ProcessVariable<BigDecimal> ACTIVE_MAX = ProcessVariable.decimal("dailyActiveMax");
  static final ProcessVariable<BigDecimal> MESSAGES_MAX =
      ProcessVariable.decimal("messagesPerDayLimit");
  static final ProcessVariable<BigDecimal> SOLVING_MIN = ProcessVariable.decimal("solvingRateMin");
  static final ProcessVariable<BigDecimal> ANSWER_MAX =
      ProcessVariable.decimal("firstAnswerMinutes");
  static final ProcessVariable<BigDecimal> PARTICIPATION_MIN =
      ProcessVariable.decimal("participationMin");
  static final ProcessVariable<BigDecimal> FORWARD_MIN = ProcessVariable.decimal("forwardRateMin");
  static final ProcessVariable<BigDecimal> ACTIVITY_RATE_MIN =
      ProcessVariable.decimal("activityRateMin");
  static final ProcessVariable<BigDecimal> CONTENT_VALUE_MIN =
      ProcessVariable.decimal("contentValueMin");
  static final ProcessVariable<BigDecimal> NOISE_DAYS_MAX = ProcessVariable.decimal("noiseDaysMax");
  static final ProcessVariable<String> AGREED_BY = ProcessVariable.string("standardAgreedBy");

  /** {@code 1} to {@code 5}, as the next two: a radio field sends text. */
  static final ProcessVariable<Integer> KNOW = ProcessVariable.integer("knowEachOther");

  static final ProcessVariable<Integer> TRUST = ProcessVariable.integer("trustEachOther");
  static final ProcessVariable<Integer> INTERACT = ProcessVariable.integer("interactOften");
  static final ProcessVariable<Boolean> NOISE = ProcessVariable.flag("noiseSeen");

  /** Orders and turnover of the last four weeks, as far as they were stated. */
  static final ProcessVariable<Rows> CONVERSIONS = ProcessVariable.rows("weekConversions");

  static final ProcessVariable<String> VERDICT = ProcessVariable.string("stateVerdict");
  static final ProcessVariable<String> VERDICT_REASON = ProcessVariable.string("verdictReason");

  /** {@code topic_round, re_inventory, clean_up, award_round, none}. */
  static final ProcessVariable<String> REMEDY = ProcessVariable.string("remedy");

  static final ProcessVariable<String> REMEDY_WORK = ProcessVariable.string("remedyWork");
  static final ProcessVariable<String> REMEDY_OWNER = ProcessVariable.string("remedyOwner");
  static final ProcessVariable<LocalDate> REMEDY_UNTIL = ProcessVariable.date("remedyUntil");

  private HealthStandard() {}
}
