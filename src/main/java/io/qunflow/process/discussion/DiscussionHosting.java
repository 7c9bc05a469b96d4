package io.qunflow.process.discussion;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/lifecycle/4-discussion/discussion-hosting.bpmn and its forms. The
 * business key is the community's key.
 */
final class DiscussionHosting {

  static final String HELD = "held";
  static final String TOO_FEW = "too_few";
  static final String NO_SHOW = "no_show";

  /** Number of the discussion in its community. */
  static final ProcessVariable<Integer> NUMBER = ProcessVariable.integer("discussionNo");

  static final ProcessVariable<String> TOPIC = ProcessVariable.string("discussionTopic");
  static final ProcessVariable<String> HOST = ProcessVariable.string("discussionHost");

  /** Member id of the host; empty if the name is no member's. */
  static final ProcessVariable<String> HOST_MEMBER = ProcessVariable.string("hostMember");

  /** The start in words, local. */
  static final ProcessVariable<String> WHEN = ProcessVariable.string("discussionWhen");

  static final ProcessVariable<String> GUEST_NAMES = ProcessVariable.string("guestNames");

  /** Until when host and guests are confirmed, UTC; a timer reads it. */
  static final ProcessVariable<Instant> CONFIRM_BY = ProcessVariable.instant("confirmBy");

  /** The start, UTC; a timer reads it. */
  static final ProcessVariable<Instant> OPENS_AT = ProcessVariable.instant("opensAt");

  static final ProcessVariable<String> HOST_CONFIRMED = ProcessVariable.string("hostConfirmed");
  static final ProcessVariable<Integer> CONFIRMED = ProcessVariable.integer("confirmedCount");
  static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.flag("enoughConfirmed");
  static final ProcessVariable<String> WARM_UP_NOTICE = ProcessVariable.string("warmUpNotice");
  static final ProcessVariable<String> OPENING_NOTE = ProcessVariable.string("openingNote");
  static final ProcessVariable<String> ATTENDANCE = ProcessVariable.string("hostAttendance");
  static final ProcessVariable<String> STAND_IN = ProcessVariable.string("standInHost");

  /** {@link #HELD}, {@link #TOO_FEW} or {@link #NO_SHOW}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.string("hostingOutcome");

  /** What went wrong, in words. */
  static final ProcessVariable<String> PROBLEM = ProcessVariable.string("roundProblem");

  /** One host carries too much of the format; empty when not. */
  static final ProcessVariable<String> SHARE_WARNING = ProcessVariable.string("hostShareWarning");

  private DiscussionHosting() {}
}
