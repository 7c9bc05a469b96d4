package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody else was first. */
public class CampaignChangedException extends BusinessException {

  public static final String CODE = "CAMPAIGN_CHANGED";

  CampaignChangedException(String by) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这个活动刚刚被 %s 改过，没有保存；请重新打开再改。",
            "%s has just changed this campaign, so it was not saved; open it again.", by));
  }
}
