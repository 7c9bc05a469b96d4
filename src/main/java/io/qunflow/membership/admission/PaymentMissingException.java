package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody comes in before the fee is recorded. */
public class PaymentMissingException extends BusinessException {

  public static final String CODE = "PAYMENT_MISSING";

  PaymentMissingException(String missing) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "还差 %s 元没有收到，不能通过。收到了就填进“收到多少元”；没有收到就请对方补。",
            "%s yuan are missing, so it cannot pass. If they arrived, say how much was received; if not, ask for them.",
            missing));
  }
}
