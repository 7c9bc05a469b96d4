package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessVariable;

/** Names shared with processes/funnel/5-brand/brand.bpmn and its forms. */
final class Brand {

  static final String KEY = "brand";

  static final ProcessVariable<Boolean> GAP_TOO_LARGE = ProcessVariable.flag("careGapTooLarge");
  static final ProcessVariable<String> CARE_SUMMARY = ProcessVariable.string("careSummary");
  static final ProcessVariable<String> ROUND_SUMMARY = ProcessVariable.string("roundSummary");
  static final ProcessVariable<String> CARE_WORK = ProcessVariable.string("careWork");
  static final ProcessVariable<String> NEXT_ROUND = ProcessVariable.string("nextRound");
  static final ProcessVariable<String> LESSON = ProcessVariable.string("roundLesson");

  /** What {@link #NEXT_ROUND} says when the next round begins with the pain points (F3). */
  static final String PAIN = "pain";

  /** When no other round follows; {@code again} when it begins with services (F2). */
  static final String OVER = "over";

  private Brand() {}
}
