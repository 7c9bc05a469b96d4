package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class InvalidWebhookException extends BusinessException {

  public static final String CODE = "INVALID_WEBHOOK";

  InvalidWebhookException(Wording what) {
    super(Kind.INVALID, CODE, Wording.of("内容不对：%s", "The content is wrong: %s", what));
  }
}
