package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is nothing to say about this payment, or not any more. */
public class UnknownPaymentException extends BusinessException {

  public static final String CODE = "UNKNOWN_PAYMENT";

  public UnknownPaymentException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "这笔收款（%d）没有要核对的，或者已经核对过了。", "Payment %d has nothing to decide, or not any more.", id));
  }
}
