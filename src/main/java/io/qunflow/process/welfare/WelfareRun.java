package io.qunflow.process.welfare;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.time.Instant;

/**
 * Names shared with processes/honour/welfare-round.bpmn and its form. The business key is the
 * round's: {@code welfare-17}.
 */
final class WelfareRun {

  static final String KEY = "welfareRound";

  /** Sent when a person stops the round. */
  static final String STOPPED = "welfareStopped";

  static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("welfareRoundId");
  static final ProcessVariable<String> ITEM = ProcessVariable.string("welfareItem");
  static final ProcessVariable<Integer> RECEIVERS = ProcessVariable.integer("welfareReceivers");
  static final ProcessVariable<Boolean> FOR_NOBODY = ProcessVariable.flag("welfareForNobody");

  /** {@code handed, released}: what became of pieces nobody said anything of. */
  static final ProcessVariable<String> REST = ProcessVariable.string("welfareRest");

  static final ProcessVariable<Boolean> NOTHING_HANDED_OUT =
      ProcessVariable.flag("welfareNothingHandedOut");

  /** When participation is measured, UTC; the timer reads it. */
  static final ProcessVariable<Instant> MEASURE_AT = ProcessVariable.instant("welfareMeasureAt");

  private WelfareRun() {}

  static long round(StepContext step) {
    return step.get(ROUND);
  }
}
