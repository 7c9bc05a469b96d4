package io.qunflow.process.discussion;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;

/**
 * Names shared with processes/lifecycle/4-discussion/discussion-round.bpmn and its forms. The
 * business key is the community's key.
 */
final class DiscussionRound {

  static final String KEY = "discussionRound";

  /** What to mind when a host is chosen; empty when there is nothing. */
  static final ProcessVariable<String> HOST_ADVICE = ProcessVariable.string("hostAdvice");

  static final ProcessVariable<Rows> GROUP_CHOICES = ProcessVariable.rows("groupChoices");
  static final ProcessVariable<String> FORMAT = ProcessVariable.string("discussionFormat");
  static final ProcessVariable<String> GROUP = ProcessVariable.string("discussionGroup");

  /** Date and time as a form sends them, with or without an offset. */
  static final ProcessVariable<String> STARTS_AT = ProcessVariable.string("startsAt");

  static final ProcessVariable<Rows> GUESTS = ProcessVariable.rows("guests");

  static final ProcessVariable<Boolean> HOST_BARRED = ProcessVariable.flag("hostBarred");
  static final ProcessVariable<Boolean> LEAD_TOO_SHORT = ProcessVariable.flag("leadTooShort");
  static final ProcessVariable<Boolean> IN_QUIET_HOURS = ProcessVariable.flag("inQuietHours");
  static final ProcessVariable<Boolean> TIME_CLASH = ProcessVariable.flag("timeClash");

  static final ProcessVariable<String> WAY_OUT = ProcessVariable.string("wayOut");
  static final ProcessVariable<String> NEW_HOST = ProcessVariable.string("newHost");
  static final ProcessVariable<String> NEW_STARTS_AT = ProcessVariable.string("newStartsAt");
  static final ProcessVariable<String> WAY_OUT_REASON = ProcessVariable.string("wayOutReason");

  static final ProcessVariable<Integer> PARTICIPANTS = ProcessVariable.integer("participants");
  static final ProcessVariable<Rows> QUESTIONS = ProcessVariable.rows("questions");
  static final ProcessVariable<String> BEST_QUESTION = ProcessVariable.string("bestQuestion");
  static final ProcessVariable<String> BEST_ANSWER = ProcessVariable.string("bestAnswer");
  static final ProcessVariable<BigDecimal> STAFF_HOURS = ProcessVariable.decimal("staffHours");

  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("discussionSummary");
  static final ProcessVariable<String> PUBLISHED_WHERE = ProcessVariable.string("publishedWhere");
  static final ProcessVariable<Integer> HOST_RATING = ProcessVariable.integer("hostRating");
  static final ProcessVariable<Boolean> PULLED_AWAY = ProcessVariable.flag("hostPulledAway");

  private DiscussionRound() {}
}
