package io.qunflow.process.promotion;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Names shared with processes/funnel/3-pain/promotion.bpmn, its forms and decision. The business
 * key is {@code promotion-5}, or that of whoever calls it; a caller hands over {@code
 * communityKey}.
 */
final class PromotionSteps {

  static final String KEY = "promotion";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("promotionId");

  /** Whether there is a plan already. */
  static final ProcessVariable<Boolean> PLANNED = ProcessVariable.flag("promotionPlanned");

  /** Choices: offerings in use, value is the key. */
  static final ProcessVariable<Rows> OFFERINGS = ProcessVariable.rows("promotionOfferings");

  /** {@code plan, drop}. */
  static final ProcessVariable<String> CHOICE = ProcessVariable.string("promotionChoice");

  static final ProcessVariable<String> OFFERING = ProcessVariable.string("promotionOffering");
  static final ProcessVariable<BigDecimal> PRICE = ProcessVariable.decimal("promotionPriceYuan");
  static final ProcessVariable<LocalDate> FROM_DAY = ProcessVariable.date("promotionFromDay");
  static final ProcessVariable<LocalDate> UNTIL_DAY = ProcessVariable.date("promotionUntilDay");

  /** {@code HH:mm}, local; the end of the day without it. */
  static final ProcessVariable<String> UNTIL_TIME = ProcessVariable.string("promotionUntilTime");

  static final ProcessVariable<String> REASON = ProcessVariable.string("promotionReason");

  /** Why it came back, in words. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("promotionRefusal");

  /** Account that may not take the second look. */
  static final ProcessVariable<String> PLANNED_BY = ProcessVariable.string("promotionPlannedBy");

  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("promotionSummary");

  /** What the decision reads, in fen and basis points. */
  static final ProcessVariable<Integer> PRICE_MINOR = ProcessVariable.integer("discountPriceMinor");

  static final ProcessVariable<Integer> LIST_MINOR = ProcessVariable.integer("discountListMinor");
  static final ProcessVariable<Integer> COST_MINOR = ProcessVariable.integer("discountCostMinor");
  static final ProcessVariable<Integer> COMMISSION =
      ProcessVariable.integer("discountCommissionBp");
  static final ProcessVariable<Integer> REWARD = ProcessVariable.integer("discountRewardBp");

  /** {@code publish, below_floor, no_cut}. */
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("discountVerdict");

  /** {@code publish, back}. */
  static final ProcessVariable<String> APPROVAL = ProcessVariable.string("promotionApproval");

  private PromotionSteps() {}
}
