package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;

public class InvalidWebhookException extends BusinessException {

  public static final String CODE = "INVALID_WEBHOOK";

  InvalidWebhookException(String what) {
    super(Kind.INVALID, CODE, "内容不对：" + what);
  }
}
