package io.qunflow.operations.messaging.channel;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A channel was not set up; each wrong field is named. */
public class InvalidEndpointException extends InvalidFieldsException {

  public static final String CODE = "INVALID_ENDPOINT";

  InvalidEndpointException(Map<String, Wording> errors) {
    super(CODE, Wording.of("渠道没有保存：", "The channel was not saved: "), errors);
  }
}
