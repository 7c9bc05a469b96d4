package io.qunflow.process.lifecycle;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;
import java.util.List;

/**
 * Names shared with processes/lifecycle/community-lifecycle.bpmn and its forms. The business key is
 * the community's key.
 */
final class CommunityLifecycle {

  static final String KEY = "communityLifecycle";

  /** Sent when a person wants the community retired. */
  static final String RETIREMENT_REQUESTED = "retirementRequested";

  /** The task in which a person confirms it. */
  static final String CONFIRM_RETIREMENT = "userTask_confirmRetirement";

  /** End of the cycle, UTC; the timer reads it. */
  static final ProcessVariable<Instant> CYCLE_ENDS_AT = ProcessVariable.instant("cycleEndsAt");

  /**
   * When to look at the alliance again, UTC; after the cycle's end when there is nothing to look
   * at.
   */
  static final ProcessVariable<Instant> ALLIANCE_LOOK_AT =
      ProcessVariable.instant("allianceLookAt");

  /** When the weeks are measured: an ISO 8601 repetition from the first time on. */
  static final ProcessVariable<String> WEEKLY_MEASURING = ProcessVariable.string("weeklyMeasuring");

  /** Whether the next cycle begins with the direction (L1) or with the members (L2). */
  static final ProcessVariable<Boolean> NEW_DIRECTION = ProcessVariable.flag("newDirection");

  /** {@code planned, purpose_reached, changed}; not set when the timer ended the cycle. */
  static final ProcessVariable<String> END_REASON = ProcessVariable.string("endReason");

  static final ProcessVariable<String> END_NOTE = ProcessVariable.string("endNote");

  /** What the reviewer reads. */
  static final ProcessVariable<String> CYCLE_SUMMARY = ProcessVariable.string("cycleSummary");

  /** {@code next, new_direction, retire}. */
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("verdict");

  static final ProcessVariable<String> CYCLE_CHANGES = ProcessVariable.string("cycleChanges");

  /** {@code retire, keep}. */
  static final ProcessVariable<String> RETIREMENT_DECISION =
      ProcessVariable.string("retirementDecision");

  static final ProcessVariable<String> RETIREMENT_REASON =
      ProcessVariable.string("retirementReason");

  /** Forgotten when the next cycle opens, so that no form starts with an old answer. */
  static final List<ProcessVariable<?>> ANSWERS_OF_A_CYCLE =
      List.of(END_REASON, END_NOTE, CYCLE_SUMMARY, VERDICT, CYCLE_CHANGES);

  private CommunityLifecycle() {}
}
