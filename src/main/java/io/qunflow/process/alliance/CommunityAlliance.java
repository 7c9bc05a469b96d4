package io.qunflow.process.alliance;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Names shared with processes/lifecycle/8-alliance/community-alliance.bpmn, its decisions and its
 * forms. The business key is the community's key.
 */
final class CommunityAlliance {

  static final String KEY = "communityAlliance";

  static final ProcessVariable<Integer> MEMBERS = ProcessVariable.integer("memberCount");
  static final ProcessVariable<BigDecimal> ACTIVE_PERCENT =
      ProcessVariable.decimal("activePercent");
  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("allianceSummary");
  static final ProcessVariable<Integer> LOOK_AGAIN_IN_DAYS =
      ProcessVariable.integer("lookAgainInDays");

  static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.string("partnerName");
  static final ProcessVariable<String> PARTNER_BUSINESS = ProcessVariable.string("partnerBusiness");
  static final ProcessVariable<String> PARTNER_RELATION = ProcessVariable.string("partnerRelation");
  static final ProcessVariable<String> PARTNER_CONTACT = ProcessVariable.string("partnerContact");
  static final ProcessVariable<String> PARTNER_REFUSAL = ProcessVariable.string("partnerRefusal");

  static final ProcessVariable<Rows> WE_GIVE = ProcessVariable.rows("weGive");
  static final ProcessVariable<Rows> THEY_GIVE = ProcessVariable.rows("theyGive");
  static final ProcessVariable<BigDecimal> CASH = ProcessVariable.decimal("cashYuan");
  static final ProcessVariable<LocalDate> SWAP_ENDS_ON = ProcessVariable.date("swapEndsOn");
  static final ProcessVariable<String> SWAP_SUMMARY = ProcessVariable.string("swapSummary");

  static final ProcessVariable<Rows> WELFARE_ITEMS = ProcessVariable.rows("welfareItems");
  static final ProcessVariable<LocalDate> WELFARE_ON = ProcessVariable.date("welfareOn");
  static final ProcessVariable<Integer> WELFARE_MEMBERS = ProcessVariable.integer("welfareMembers");
  static final ProcessVariable<String> WELFARE_NOTE = ProcessVariable.string("welfareNote");

  private CommunityAlliance() {}
}
