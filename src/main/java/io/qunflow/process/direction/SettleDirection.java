package io.qunflow.process.direction;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.time.LocalDate;

/**
 * Names shared with processes/lifecycle/1-direction/settle-direction.bpmn, audience-conflict.dmn
 * and their forms. The business key is the community's key.
 */
final class SettleDirection {

  static final String KEY = "settleDirection";

  static final ProcessVariable<Boolean> STRUCTURE_KNOWN = ProcessVariable.flag("structureKnown");
  static final ProcessVariable<Rows> PARTIES = ProcessVariable.rows("parties");
  static final ProcessVariable<Rows> EXCHANGES = ProcessVariable.rows("exchanges");
  static final ProcessVariable<String> STRUCTURE_PROBLEM =
      ProcessVariable.string("structureProblem");
  static final ProcessVariable<String> STRUCTURE_SUMMARY =
      ProcessVariable.string("structureSummary");
  static final ProcessVariable<Boolean> STRUCTURE_CHANGED =
      ProcessVariable.flag("structureChanged");

  static final ProcessVariable<String> POSITION = ProcessVariable.string("position");
  static final ProcessVariable<String> PHASE = ProcessVariable.string("phase");
  static final ProcessVariable<String> CARRIER_KIND = ProcessVariable.string("carrierKind");
  static final ProcessVariable<String> CARRIER = ProcessVariable.string("carrier");
  static final ProcessVariable<String> CONVERSION_STEP = ProcessVariable.string("conversionStep");
  static final ProcessVariable<String> CONVERSION_END = ProcessVariable.string("conversionEnd");
  static final ProcessVariable<String> LEAD_IN_PATH = ProcessVariable.string("leadInPath");
  static final ProcessVariable<String> DIRECTION_GAP = ProcessVariable.string("directionGap");
  static final ProcessVariable<Boolean> DIRECTION_COMPLETE =
      ProcessVariable.flag("directionComplete");

  static final ProcessVariable<Rows> AUDIENCES = ProcessVariable.rows("audiences");
  static final ProcessVariable<Rows> AUDIENCE_OPTIONS = ProcessVariable.rows("audienceOptions");
  static final ProcessVariable<String> AUDIENCE_PROBLEM = ProcessVariable.string("audienceProblem");
  static final ProcessVariable<Boolean> HAS_FUNDRAISERS = ProcessVariable.flag("hasFundraisers");
  static final ProcessVariable<Boolean> HAS_BANKS = ProcessVariable.flag("hasBanks");
  static final ProcessVariable<Boolean> HAS_INTERNET_FINANCE =
      ProcessVariable.flag("hasInternetFinance");
  static final ProcessVariable<Boolean> OTHER_CONFLICT = ProcessVariable.flag("otherConflict");
  static final ProcessVariable<Boolean> REWRITE_AUDIENCES =
      ProcessVariable.flag("rewriteAudiences");
  static final ProcessVariable<Rows> MOVES = ProcessVariable.rows("moves");
  static final ProcessVariable<String> SPLIT_PROBLEM = ProcessVariable.string("splitProblem");

  static final ProcessVariable<String> PURPOSE_KIND = ProcessVariable.string("purposeKind");
  static final ProcessVariable<String> PURPOSE_ROLE = ProcessVariable.string("purposeRole");
  static final ProcessVariable<String> END_KIND = ProcessVariable.string("endKind");
  static final ProcessVariable<LocalDate> ENDS_ON = ProcessVariable.date("endsOn");
  static final ProcessVariable<String> END_CONDITION = ProcessVariable.string("endCondition");
  static final ProcessVariable<String> PURPOSE_PROBLEM = ProcessVariable.string("purposeProblem");

  private SettleDirection() {}
}
