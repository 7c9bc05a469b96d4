package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class RefundTooLargeException extends BusinessException {

  public static final String CODE = "REFUND_TOO_LARGE";

  RefundTooLargeException(String left) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "退款比还没退的 %s 元多，请核对。", "The refund is more than the %s yuan that are left.", left));
  }
}
