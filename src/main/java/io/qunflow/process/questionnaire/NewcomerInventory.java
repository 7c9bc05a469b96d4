package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/lifecycle/2-questionnaire/newcomer-inventory.bpmn and its form. The
 * business key is the community's key.
 */
final class NewcomerInventory {

  static final String KEY = "newcomerInventory";

  static final ProcessVariable<Instant> LOOK_AT = ProcessVariable.instant("newcomersLookAt");

  /** {@code ask, wait, stop}. */
  static final ProcessVariable<String> NEXT = ProcessVariable.string("newcomersNext");

  /** Nicknames, one a line. */
  static final ProcessVariable<String> LIST = ProcessVariable.string("newcomersList");

  static final ProcessVariable<String> LINK = ProcessVariable.string("newcomersLink");
  static final ProcessVariable<Instant> DUE_AT = ProcessVariable.instant("newcomersDueAt");
  static final ProcessVariable<Boolean> ASKED = ProcessVariable.flag("newcomersAsked");

  /** Member id of the duty admin of the week; empty where staff alone serves. */
  static final ProcessVariable<String> ASKED_BY = ProcessVariable.string("newcomersAskedBy");

  private NewcomerInventory() {}
}
