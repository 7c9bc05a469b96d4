package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/lifecycle/2-questionnaire/answer-collection.bpmn. The business key is
 * the round's.
 */
final class AnswerCollection {

  static final String KEY = "answerCollection";

  /** Where the process waits for whatever comes first. */
  static final String AWAITED = "gateway_answersAwaited";

  static final String QUOTA_REACHED = "quotaReached";
  static final String ROUND_STOPPED = "roundStopped";
  static final String AUDIENCE_CORRECTED = "audienceCorrected";
  static final String DEADLINE_MOVED = "deadlineMoved";

  static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.instant("remindAt");
  static final ProcessVariable<Instant> DUE_AT = ProcessVariable.instant("answersDueAt");

  private AnswerCollection() {}
}
