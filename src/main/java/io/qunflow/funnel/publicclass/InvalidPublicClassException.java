package io.qunflow.funnel.publicclass;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A public class cannot be as ordered; names each wrong field. */
public class InvalidPublicClassException extends InvalidFieldsException {

  public static final String CODE = "INVALID_PUBLIC_CLASS";

  InvalidPublicClassException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }
}
