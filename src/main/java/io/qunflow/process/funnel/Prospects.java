package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/funnel/6-prospects/prospects.bpmn, content-readiness.dmn and forms.
 */
final class Prospects {

  static final String KEY = "prospects";

  static final ProcessVariable<Rows> PIECES = ProcessVariable.rows("contentPieces");
  static final ProcessVariable<Integer> LEAD_DAYS = ProcessVariable.integer("leadDays");
  static final ProcessVariable<String> PORTRAIT_FACTS = ProcessVariable.string("portraitFacts");
  static final ProcessVariable<String> LEAD = ProcessVariable.string("contentLead");
  static final ProcessVariable<Rows> CHECKS = ProcessVariable.rows("contentChecks");
  static final ProcessVariable<Integer> INDEXED = ProcessVariable.integer("indexedPieces");
  static final ProcessVariable<Integer> WAITING = ProcessVariable.integer("waitingPieces");
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("contentVerdict");

  private Prospects() {}
}
