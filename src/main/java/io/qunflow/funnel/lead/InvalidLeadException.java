package io.qunflow.funnel.lead;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Something about a lead is wrong; names each field. */
public class InvalidLeadException extends InvalidFieldsException {

  public static final String CODE = "INVALID_LEAD";

  InvalidLeadException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }
}
