package io.qunflow.lifecycle.health;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** What was stated of a week cannot be; names each wrong field. */
public class ConversionRefusedException extends InvalidFieldsException {

  public static final String CODE = "CONVERSION_REFUSED";

  public ConversionRefusedException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }
}
