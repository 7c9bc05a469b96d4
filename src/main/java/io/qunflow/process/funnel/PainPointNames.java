package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/** Names shared with processes/funnel/3-pain/pain-points.bpmn and its forms. */
final class PainPointNames {

  static final String KEY = "painPoints";

  static final ProcessVariable<String> WHY_NOT = ProcessVariable.string("whyNotSummary");
  static final ProcessVariable<Rows> SEGMENTS = ProcessVariable.rows("segmentOptions");
  static final ProcessVariable<Rows> POINTS = ProcessVariable.rows("painPoints");
  static final ProcessVariable<Rows> COMPETITORS = ProcessVariable.rows("competitors");

  private PainPointNames() {}
}
