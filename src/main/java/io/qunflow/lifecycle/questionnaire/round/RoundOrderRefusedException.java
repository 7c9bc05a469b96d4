package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A round cannot be held as ordered. */
public class RoundOrderRefusedException extends BusinessException {

  public static final String CODE = "ROUND_ORDER_REFUSED";

  public RoundOrderRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
