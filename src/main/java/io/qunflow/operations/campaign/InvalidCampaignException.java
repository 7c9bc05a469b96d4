package io.qunflow.operations.campaign;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Fields are those of {@link CampaignDocument}, and {@code texts.zh.body} and so on. */
public class InvalidCampaignException extends InvalidFieldsException {

  public static final String CODE = "INVALID_CAMPAIGN";

  InvalidCampaignException(Map<String, Wording> errors) {
    super(CODE, Wording.of("定时活动没有保存：", "The campaign was not saved: "), errors);
  }
}
