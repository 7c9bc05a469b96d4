package io.qunflow.funnel.trigger;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Words or reply of a trigger cannot be as written. */
public class InvalidTriggerException extends BusinessException {

  public static final String CODE = "INVALID_TRIGGER";

  InvalidTriggerException(Wording wording) {
    super(Kind.INVALID, CODE, wording);
  }
}
