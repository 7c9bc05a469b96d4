package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownSourceException extends BusinessException {

  public static final String CODE = "UNKNOWN_WEBHOOK_SOURCE";

  UnknownSourceException(String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有标识为 %s 的接收来源。", "There is no webhook source with the key %s.", key));
  }
}
