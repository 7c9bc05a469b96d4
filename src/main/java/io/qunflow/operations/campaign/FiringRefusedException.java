package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A firing cannot be done: what it needs is gone. Its row says so already. */
public class FiringRefusedException extends BusinessException {

  public static final String CODE = "FIRING_REFUSED";

  FiringRefusedException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }
}
