package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessVariable;

/** Names shared with processes/funnel/1-value/establish-value.bpmn, value-card.dmn and forms. */
final class EstablishValue {

  static final String KEY = "establishValue";

  static final ProcessVariable<String> CARRIER = ProcessVariable.string("valueCarrier");
  static final ProcessVariable<String> MEMBERS_GET = ProcessVariable.string("membersGet");
  static final ProcessVariable<String> COMMUNITY_GETS = ProcessVariable.string("communityGets");
  static final ProcessVariable<Boolean> GIVEN_UP = ProcessVariable.flag("valueGivenUp");
  static final ProcessVariable<String> CARRIER_STATE = ProcessVariable.string("carrierState");
  static final ProcessVariable<String> MEMBERS_VALUE = ProcessVariable.string("membersValue");
  static final ProcessVariable<String> COMMUNITY_VALUE = ProcessVariable.string("communityValue");
  static final ProcessVariable<String> VERDICT = ProcessVariable.string("valueVerdict");
  static final ProcessVariable<String> PROBLEM = ProcessVariable.string("valueProblem");
  static final ProcessVariable<Boolean> KEEP_ONE_SIDED = ProcessVariable.flag("keepOneSided");
  static final ProcessVariable<String> ONE_SIDED_REASON = ProcessVariable.string("oneSidedReason");

  private EstablishValue() {}
}
