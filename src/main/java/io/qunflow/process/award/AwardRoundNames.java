package io.qunflow.process.award;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;

/**
 * Names shared with processes/honour/award-round.bpmn and its form. The business key is the
 * round's: {@code award-round-17}.
 */
public final class AwardRoundNames {

  public static final String KEY = "awardRound";

  /** Sent when a person stops a round. */
  static final String STOPPED = "awardRoundStopped";

  public static final ProcessVariable<Integer> ID = ProcessVariable.integer("awardRoundId");
  public static final ProcessVariable<String> TITLE = ProcessVariable.string("awardTitle");

  /** The business key, for a process that calls this one. */
  public static final ProcessVariable<String> BUSINESS_KEY =
      ProcessVariable.string("awardBusinessKey");

  /** What the figures say, in words, without names. */
  static final ProcessVariable<String> FINDINGS = ProcessVariable.string("awardFindings");

  /** {@code chosen, by_figures, nobody}. */
  static final ProcessVariable<String> DECISION = ProcessVariable.string("awardDecision");

  /** Why nobody is honoured. */
  static final ProcessVariable<String> REASON = ProcessVariable.string("awardReason");

  static final ProcessVariable<Boolean> HONOURED = ProcessVariable.flag("awardsHonoured");

  private AwardRoundNames() {}

  static long round(StepContext step) {
    return step.get(ID);
  }
}
