package io.qunflow.membership.admission;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** What was typed cannot be taken; each mistake is named at its field. */
public class InvalidApplicationException extends InvalidFieldsException {

  public static final String CODE = "INVALID_APPLICATION";

  InvalidApplicationException(Map<String, Wording> errors) {
    super(CODE, Wording.of("没有保存：", "Not saved: "), errors);
  }
}
