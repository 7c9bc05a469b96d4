package io.qunflow.process.moderation;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/membership/moderation-case.bpmn and case-appeal.bpmn and their forms.
 * The business key is {@code moderation-3}. What was posted, and by which account, stays in our
 * tables: the tasks lead to the page that shows it.
 */
final class ModerationCase {

  static final String KEY = "moderationCase";
  static final String APPEAL_KEY = "caseAppeal";
  static final String APPEALED = "caseAppealed";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("caseId");

  /** Whether the member is told before anybody decides. */
  static final ProcessVariable<Boolean> NEEDS_NOTICE = ProcessVariable.flag("caseNeedsNotice");

  /** What it is about, in words that name nobody. */
  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("caseSummary");

  /** {@code remove, warn, dismiss}. */
  static final ProcessVariable<String> MEASURE = ProcessVariable.string("caseMeasure");

  static final ProcessVariable<String> REASON = ProcessVariable.string("caseReason");
  static final ProcessVariable<String> DECIDED_BY = ProcessVariable.string("caseDecidedBy");

  /** What may be posted into the groups. */
  static final ProcessVariable<String> ANNOUNCEMENT = ProcessVariable.string("removalText");

  /** {@code removed, gone, impossible}. */
  static final ProcessVariable<String> REMOVAL = ProcessVariable.string("removalResult");

  static final ProcessVariable<String> REMOVAL_NOTE = ProcessVariable.string("removalNote");
  static final ProcessVariable<Boolean> REMOVED = ProcessVariable.flag("memberRemoved");

  /** Until when the member may appeal; the timer reads it. */
  static final ProcessVariable<Instant> APPEAL_UNTIL = ProcessVariable.instant("appealUntil");

  /** {@code granted, refused}. */
  static final ProcessVariable<String> JUDGEMENT = ProcessVariable.string("appealJudgement");

  static final ProcessVariable<String> JUDGEMENT_REASON = ProcessVariable.string("judgementReason");

  /** {@code refused, readmit, lifted}. */
  static final ProcessVariable<String> APPEAL_OUTCOME = ProcessVariable.string("appealOutcome");

  static final ProcessVariable<String> READMISSION_NOTE = ProcessVariable.string("readmissionNote");

  private ModerationCase() {}
}
