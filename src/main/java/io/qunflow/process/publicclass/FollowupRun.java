package io.qunflow.process.publicclass;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/funnel/4-sale/class-followup.bpmn; the business key is its class's.
 */
final class FollowupRun {

  static final String KEY = "classFollowup";
  static final String OFFER = "offer";
  static final String LAST_CALL = "lastCall";

  /** Since when the class is over. */
  static final ProcessVariable<Instant> SINCE = ProcessVariable.instant("followupSince");

  /** Until when the offer holds. */
  static final ProcessVariable<Instant> UNTIL = ProcessVariable.instant("followupUntil");

  /** When something is due next; the timer reads it. */
  static final ProcessVariable<Instant> NEXT_AT = ProcessVariable.instant("followupNextAt");

  static final ProcessVariable<Boolean> OVER = ProcessVariable.flag("followupOver");

  /** How many are called when, and how many cannot be; for whoever looks at the instance. */
  static final ProcessVariable<Integer> CALLS_TODAY = ProcessVariable.integer("callsToday");

  static final ProcessVariable<Integer> CALLS_TOMORROW = ProcessVariable.integer("callsTomorrow");
  static final ProcessVariable<Integer> CALLS_OVERFLOW = ProcessVariable.integer("callsOverflow");

  private FollowupRun() {}
}
