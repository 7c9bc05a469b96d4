package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** It cannot be done as the campaign stands. */
public class CampaignRefusedException extends BusinessException {

  public static final String CODE = "CAMPAIGN_REFUSED";

  public CampaignRefusedException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }
}
