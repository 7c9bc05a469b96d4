package io.qunflow.community;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Fields of a new business line are wrong: {@code key} or {@code name}. */
public class InvalidBusinessLineException extends InvalidFieldsException {

  public static final String CODE = "INVALID_BUSINESS_LINE";

  InvalidBusinessLineException(Map<String, Wording> errors) {
    super(CODE, Wording.of("业务线没有建立：", "The business line was not created: "), errors);
  }
}
