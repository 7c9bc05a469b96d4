package io.qunflow.process.duty;

import io.qunflow.process.engine.ProcessVariable;
import java.time.LocalDate;

/**
 * Names shared with processes/lifecycle/5-duty/duty-invitation.bpmn and its forms. The business key
 * is the community's key.
 */
final class DutyInvitation {

  /** How long the invited may take; the timer reads it as an ISO duration. */
  static final ProcessVariable<String> ANSWER_WITHIN = ProcessVariable.string("answerWithin");

  static final ProcessVariable<Boolean> CANDIDATE_FOUND = ProcessVariable.flag("candidateFound");

  /** Monday of the week served, local. */
  static final ProcessVariable<LocalDate> WEEK = ProcessVariable.date("dutyWeek");

  /** Member id. */
  static final ProcessVariable<String> CANDIDATE = ProcessVariable.string("candidateMember");

  static final ProcessVariable<String> CANDIDATE_NAME = ProcessVariable.string("candidateName");

  /** Fewer than four agreed: staff serves beside the member. */
  static final ProcessVariable<Boolean> PAIR = ProcessVariable.flag("pairDuty");

  static final ProcessVariable<String> ANSWER = ProcessVariable.string("invitationAnswer");

  /**
   * Member id of who answers on a page of their own; empty in a pair, where a person has to find
   * the partner first.
   */
  static final ProcessVariable<String> INVITED = ProcessVariable.string("invitedMember");

  /** Who of our own people serves, alone or in the pair. */
  static final ProcessVariable<String> STAFF = ProcessVariable.string("dutyStaff");

  private DutyInvitation() {}
}
