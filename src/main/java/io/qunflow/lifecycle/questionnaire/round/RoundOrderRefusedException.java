package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;

/** A round cannot be held as ordered. */
public class RoundOrderRefusedException extends BusinessException {

  public static final String CODE = "ROUND_ORDER_REFUSED";

  public RoundOrderRefusedException(String message) {
    super(Kind.INVALID, CODE, message);
  }
}
