package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownCampaignException extends BusinessException {

  public UnknownCampaignException(long id) {
    super(
        Kind.UNKNOWN,
        "UNKNOWN_CAMPAIGN",
        Wording.of("没有编号为 %d 的定时活动", "There is no campaign %d", id));
  }
}
