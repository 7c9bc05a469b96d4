package io.qunflow.operations.checkin;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A check-in cannot be opened as ordered. */
public class InvalidCheckinException extends InvalidFieldsException {

  public static final String CODE = "INVALID_CHECKIN";

  InvalidCheckinException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }
}
