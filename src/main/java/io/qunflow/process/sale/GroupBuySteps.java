package io.qunflow.process.sale;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Names shared with processes/funnel/4-sale/group-buying.bpmn and group-gathering.bpmn, their forms
 * and decision. The business key is {@code group-buy-5}, or that of whoever calls it; a caller
 * hands over {@code communityKey}.
 */
final class GroupBuySteps {

  static final String KEY = "groupBuying";
  static final String GATHERING_KEY = "groupGathering";
  static final String FULL = "groupFull";
  static final String REFUNDED = "groupRefunded";

  /** Where paid orders are waited for. */
  static final String WAITS = "gateway_groupWaits";

  /** Where refunds are waited for. */
  static final String REFUNDS = "userTask_refundGroup";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("groupBuyId");

  /** Whether there is a plan already. */
  static final ProcessVariable<Boolean> PLANNED = ProcessVariable.flag("groupBuyPlanned");

  /** Choices: offerings in use, value is the key. */
  static final ProcessVariable<Rows> OFFERINGS = ProcessVariable.rows("groupBuyOfferings");

  /** {@code plan, drop}. */
  static final ProcessVariable<String> CHOICE = ProcessVariable.string("groupBuyChoice");

  static final ProcessVariable<String> OFFERING = ProcessVariable.string("groupBuyOffering");
  static final ProcessVariable<Integer> NEEDED = ProcessVariable.integer("groupBuyNeeded");
  static final ProcessVariable<BigDecimal> PRICE = ProcessVariable.decimal("groupBuyPriceYuan");
  static final ProcessVariable<LocalDate> UNTIL_DAY = ProcessVariable.date("groupBuyUntilDay");

  /** {@code HH:mm}, local; the end of the day without it. */
  static final ProcessVariable<String> UNTIL_TIME = ProcessVariable.string("groupBuyUntilTime");

  /** Why it came back, in words. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("groupBuyRefusal");

  /** Account that may not take the second look. */
  static final ProcessVariable<String> PLANNED_BY = ProcessVariable.string("groupBuyPlannedBy");

  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("groupBuySummary");

  /** What the decision reads, in fen and basis points. */
  static final ProcessVariable<Integer> PRICE_MINOR = ProcessVariable.integer("groupPriceMinor");

  static final ProcessVariable<Integer> LIST_MINOR = ProcessVariable.integer("groupListMinor");
  static final ProcessVariable<Integer> COST_MINOR = ProcessVariable.integer("groupCostMinor");
  static final ProcessVariable<Integer> COMMISSION = ProcessVariable.integer("groupCommissionBp");
  static final ProcessVariable<Integer> REWARD = ProcessVariable.integer("groupRewardBp");

  /** {@code open, below_floor, no_cut}. */
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("groupVerdict");

  /** {@code open, back}. */
  static final ProcessVariable<String> APPROVAL = ProcessVariable.string("groupBuyApproval");

  /** The timer reads it: the deadline and the time in which late reports are waited for. */
  static final ProcessVariable<Instant> SETTLES_AT = ProcessVariable.instant("groupBuyEndsAt");

  /** {@code complete, refund, failed}; the last where nobody had paid. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.string("groupBuyOutcome");

  /** Ticked by who refunded. */
  static final ProcessVariable<Boolean> REFUNDS_DONE = ProcessVariable.flag("groupRefundsDone");

  /** What is missing, in words. */
  static final ProcessVariable<String> REFUNDS_LEFT = ProcessVariable.string("groupRefundsLeft");

  private GroupBuySteps() {}
}
