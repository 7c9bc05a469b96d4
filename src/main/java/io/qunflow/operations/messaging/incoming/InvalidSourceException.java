package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

public class InvalidSourceException extends InvalidFieldsException {

  public static final String CODE = "INVALID_WEBHOOK_SOURCE";

  InvalidSourceException(Map<String, Wording> errors) {
    super(CODE, Wording.of("来源没有保存：", "The source was not saved: "), errors);
  }
}
