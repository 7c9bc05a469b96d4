package io.qunflow.process.lifecycle;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/lifecycle/community-lifecycle.bpmn and its forms. The business key is
 * the community's key.
 */
final class CommunityLifecycle {

  static final String KEY = "communityLifecycle";

  /** Sent when a person wants the community retired. */
  static final String RETIREMENT_REQUESTED = "retirementRequested";

  /** End of the cycle, UTC; the timer reads it. */
  static final ProcessVariable<Instant> CYCLE_ENDS_AT = ProcessVariable.instant("cycleEndsAt");

  /**
   * When to look at the alliance again, UTC; after the cycle's end when there is nothing to look
   * at.
   */
  static final ProcessVariable<Instant> ALLIANCE_LOOK_AT =
      ProcessVariable.instant("allianceLookAt");

  /** Whether the next cycle begins with the direction (L1) or with the members (L2). */
  static final ProcessVariable<Boolean> NEW_DIRECTION = ProcessVariable.flag("newDirection");

  private CommunityLifecycle() {}
}
