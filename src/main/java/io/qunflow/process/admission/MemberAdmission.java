package io.qunflow.process.admission;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Names shared with processes/membership/member-admission.bpmn, member-joining.bpmn and
 * fee-return.bpmn and their forms. The business key is {@code application-5}; nothing that says who
 * it is becomes a variable.
 */
final class MemberAdmission {

  static final String KEY = "memberAdmission";
  static final String JOINING = "memberJoining";
  static final String RETURNING = "feeReturn";

  static final String HANDED_IN = "thresholdHandedIn";
  static final String HAND_IN_AWAITED = "gateway_handInAwaited";
  static final String WITHDRAWN = "applicationWithdrawn";
  static final String JOINED = "joiningDone";
  static final String JOINING_AWAITED = "gateway_joiningAwaited";

  static final ProcessVariable<Integer> APPLICATION = ProcessVariable.integer("applicationId");

  /** When the applicant has to have gone on, UTC; timers read it. */
  static final ProcessVariable<Instant> DUE_AT = ProcessVariable.instant("admissionDueAt");

  static final ProcessVariable<Boolean> PERSON_NEEDED = ProcessVariable.flag("personNeeded");

  /** What is asked and what was paid, in words without names. */
  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("applicationSummary");

  /** {@code pass, refuse, ask_more}. */
  static final ProcessVariable<String> DECISION = ProcessVariable.string("admissionDecision");

  /** All that was received, as the operator knows it. */
  static final ProcessVariable<BigDecimal> RECEIVED_YUAN = ProcessVariable.decimal("receivedYuan");

  /** To the applicant: what is missing, or why it was refused. */
  static final ProcessVariable<String> NOTE = ProcessVariable.string("admissionNote");

  /** Why it could not be passed; set by the model. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.string("paymentRefusal");

  static final ProcessVariable<Boolean> ADMITTED = ProcessVariable.flag("memberAdmitted");

  static final ProcessVariable<Boolean> FEE_RECEIVED = ProcessVariable.flag("feeReceived");

  /** In fen: what the task asks for, whatever comes in meanwhile. */
  static final ProcessVariable<Integer> FEE_NAMED = ProcessVariable.integer("feeToReturnMinor");

  static final ProcessVariable<String> FEE_TO_RETURN = ProcessVariable.string("feeToReturn");
  static final ProcessVariable<Boolean> FEE_RETURNED = ProcessVariable.flag("feeReturned");

  private MemberAdmission() {}

  static long application(StepContext step) {
    return step.get(APPLICATION);
  }
}
