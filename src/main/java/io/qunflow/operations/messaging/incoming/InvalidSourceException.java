package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

public class InvalidSourceException extends InvalidFieldsException {

  public static final String CODE = "INVALID_WEBHOOK_SOURCE";

  InvalidSourceException(Map<String, String> errors) {
    super(CODE, "来源没有保存：", errors);
  }
}
