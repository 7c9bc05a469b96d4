package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class OrderPaidException extends BusinessException {

  public static final String CODE = "ORDER_PAID";

  OrderPaidException(String left) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "订单还有 %s 元没有退，先退款再取消。",
            "Of this order %s yuan are not refunded; refund them before cancelling.", left));
  }
}
