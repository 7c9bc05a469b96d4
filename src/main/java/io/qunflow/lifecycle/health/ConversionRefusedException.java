package io.qunflow.lifecycle.health;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

/** What was stated of a week cannot be; names each wrong field. */
public class ConversionRefusedException extends InvalidFieldsException {

  public static final String CODE = "CONVERSION_REFUSED";

  public ConversionRefusedException(Map<String, String> errors) {
    super(CODE, "", errors);
  }
}
