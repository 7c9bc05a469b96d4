package io.qunflow.process.content;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;

/**
 * Names shared with processes/lifecycle/3-content/content-plan.bpmn, its decision and its forms.
 * The business key is the community's key.
 */
final class ContentPlan {

  static final String KEY = "contentPlan";

  static final ProcessVariable<BigDecimal> COVERAGE =
      ProcessVariable.decimal("profileCoveragePercent");
  static final ProcessVariable<Integer> ANSWERED = ProcessVariable.integer("answeredMembers");
  static final ProcessVariable<Boolean> TRADE_KNOWN = ProcessVariable.flag("tradeKnown");
  static final ProcessVariable<String> PROFILE_SUMMARY = ProcessVariable.string("profileSummary");
  static final ProcessVariable<String> LAST_TOPICS = ProcessVariable.string("lastTopics");

  /** The kind that asks for as much as is known: {@code universal, professional, personal}. */
  static final ProcessVariable<String> TOPIC_KIND = ProcessVariable.string("topicKind");

  static final ProcessVariable<String> TOPIC_REFUSAL = ProcessVariable.string("topicRefusal");
  static final ProcessVariable<Rows> TOPICS = ProcessVariable.rows("topics");
  static final ProcessVariable<Integer> PLAN_NUMBER = ProcessVariable.integer("planNumber");
  static final ProcessVariable<String> TOPICS_SUMMARY = ProcessVariable.string("topicsSummary");

  static final ProcessVariable<String> CONTENT_REFUSAL = ProcessVariable.string("contentRefusal");

  /** Members are asked, credited and told when their answers are used (L3.3); the form insists. */
  static final ProcessVariable<Boolean> HARVEST_RULE_AGREED =
      ProcessVariable.flag("harvestRuleAgreed");

  static final ProcessVariable<Rows> CONTENT_ITEMS = ProcessVariable.rows("contentItems");

  private ContentPlan() {}
}
