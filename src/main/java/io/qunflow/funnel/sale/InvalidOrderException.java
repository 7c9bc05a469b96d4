package io.qunflow.funnel.sale;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

public class InvalidOrderException extends InvalidFieldsException {

  public static final String CODE = "INVALID_ORDER";

  InvalidOrderException(Map<String, Wording> errors) {
    super(CODE, Wording.of("没有记下：", "Not recorded: "), errors);
  }
}
