package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class MovementDiffersException extends BusinessException {

  public static final String CODE = "PAYMENT_DIFFERS";

  MovementDiffersException(String reference) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "流水号 %s 已经记过，金额不一样。",
            "The reference %s was recorded already with another amount.", reference));
  }
}
