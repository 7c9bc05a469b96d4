package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;

/**
 * Names shared with processes/lifecycle/2-questionnaire/questionnaire-round.bpmn, its decision and
 * its forms. The business key is the round's: {@code round-17}.
 */
final class QuestionnaireRound {

  static final String KEY = "questionnaireRound";

  static final ProcessVariable<Integer> ROUND_ID = ProcessVariable.integer("roundId");

  static final ProcessVariable<String> TITLE = ProcessVariable.string("questionnaireTitle");
  static final ProcessVariable<String> QUESTIONS_SUMMARY =
      ProcessVariable.string("questionsSummary");

  /** Whom it goes to and until when, in words. */
  static final ProcessVariable<String> ROUND_SUMMARY = ProcessVariable.string("roundSummary");

  /** {@code approve, send_back, drop}. */
  static final ProcessVariable<String> DECISION = ProcessVariable.string("roundDecision");

  static final ProcessVariable<String> SEND_BACK_REASON = ProcessVariable.string("sendBackReason");

  /** Why it could not be sent, in words. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("roundRefusal");

  /** {@code again, drop}. */
  static final ProcessVariable<String> MEND_DECISION = ProcessVariable.string("mendDecision");

  /** What {@link #SEGMENT} may be chosen from. */
  static final ProcessVariable<Rows> SEGMENT_CHOICES = ProcessVariable.rows("segmentChoices");

  /** Id of a segment, or {@code all}. */
  static final ProcessVariable<String> SEGMENT = ProcessVariable.string("roundSegment");

  static final ProcessVariable<Integer> DAYS = ProcessVariable.integer("roundDays");

  /** Whether the round was sent; the process that called this one reads it. */
  static final ProcessVariable<Boolean> SENT = ProcessVariable.flag("roundSent");

  static final ProcessVariable<String> RESULT_SUMMARY = ProcessVariable.string("resultSummary");

  /** {@code facts, topics, segments, promise, product}. */
  static final ProcessVariable<Rows> USES = ProcessVariable.rows("answerUses");

  static final ProcessVariable<String> USE_NOTE = ProcessVariable.string("answerUseNote");

  private QuestionnaireRound() {}

  static String businessKey(long round) {
    return "round-" + round;
  }

  static long round(StepContext step) {
    return step.get(ROUND_ID);
  }

  static String page(CommunityKey community, long round) {
    return "/communities/%s/rounds/%d".formatted(community, round);
  }
}
