package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;

public class UnknownSourceException extends BusinessException {

  public static final String CODE = "UNKNOWN_WEBHOOK_SOURCE";

  UnknownSourceException(String key) {
    super(Kind.UNKNOWN, CODE, "没有标识为 %s 的接收来源。".formatted(key));
  }
}
