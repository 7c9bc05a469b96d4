package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The receipt was counted for another application. */
public class ReceiptUsedException extends BusinessException {

  public static final String CODE = "RECEIPT_USED";

  ReceiptUsedException(String receipt) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "收款凭证“%s”已经算在另一份申请上，请核对。",
            "Receipt “%s” counts for another application; please check.", receipt));
  }
}
