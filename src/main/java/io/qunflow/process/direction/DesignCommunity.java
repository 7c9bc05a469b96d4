package io.qunflow.process.direction;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/lifecycle/1-direction/design-community.bpmn and its forms. The
 * business key is the community's key.
 */
final class DesignCommunity {

  static final String KEY = "designCommunity";

  static final ProcessVariable<String> SHARED_IDEA = ProcessVariable.string("sharedIdea");
  static final ProcessVariable<String> SHARED_ATTRIBUTE = ProcessVariable.string("sharedAttribute");
  static final ProcessVariable<String> SLOGAN = ProcessVariable.string("slogan");
  static final ProcessVariable<String> PLATFORM = ProcessVariable.string("platform");
  static final ProcessVariable<String> PLATFORM_REASON = ProcessVariable.string("platformReason");
  static final ProcessVariable<String> CONTENT_RIGHTS = ProcessVariable.string("contentRights");
  static final ProcessVariable<String> SOCIAL_RIGHTS = ProcessVariable.string("socialRights");
  static final ProcessVariable<String> SERVICE_RIGHTS = ProcessVariable.string("serviceRights");
  static final ProcessVariable<Rows> THRESHOLDS = ProcessVariable.rows("thresholds");
  static final ProcessVariable<String> THRESHOLD_DETAIL = ProcessVariable.string("thresholdDetail");
  static final ProcessVariable<String> INNER_RULES = ProcessVariable.string("innerRules");

  private DesignCommunity() {}
}
