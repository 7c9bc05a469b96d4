package io.qunflow.process.lead;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Names shared with processes/funnel/4-sale/lead.bpmn and its form. The business key is {@code
 * lead-17}.
 */
final class LeadRun {

  static final String KEY = "lead";
  static final String WORKING = "userTask_workLead";
  static final String CHANGED = "leadChanged";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("leadId");

  /** Account of who follows; the task is theirs. */
  static final ProcessVariable<String> OWNER = ProcessVariable.string("leadOwner");

  /** When the next action is due, and when silence ends it; due date and timer read them. */
  static final ProcessVariable<Instant> NEXT_AT = ProcessVariable.instant("leadNextAt");

  static final ProcessVariable<Instant> SILENT_AT = ProcessVariable.instant("leadSilentAt");
  static final ProcessVariable<Boolean> ENDED = ProcessVariable.flag("leadEnded");

  /** Whether who was silent has ordered. */
  static final ProcessVariable<Boolean> ORDERED = ProcessVariable.flag("leadOrdered");

  /** Kind, stage and what is missing, in words that name nobody. */
  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("leadSummary");

  static final ProcessVariable<String> TODO = ProcessVariable.string("leadTodo");

  /** {@code go_on, won, not_now, lost}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.string("leadOutcome");

  static final ProcessVariable<String> NOTE = ProcessVariable.string("leadNote");
  static final ProcessVariable<String> REASON = ProcessVariable.string("leadReason");
  static final ProcessVariable<String> STAGE = ProcessVariable.string("leadStage");
  static final ProcessVariable<String> NEXT_ACTION = ProcessVariable.string("leadNextAction");
  static final ProcessVariable<LocalDate> NEXT_DAY = ProcessVariable.date("leadNextDay");
  static final ProcessVariable<String> HAND_TO = ProcessVariable.string("leadHandTo");

  private LeadRun() {}
}
