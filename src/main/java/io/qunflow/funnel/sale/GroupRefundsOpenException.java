package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class GroupRefundsOpenException extends BusinessException {

  public static final String CODE = "GROUP_REFUNDS_OPEN";

  GroupRefundsOpenException(int orders) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "还有 %d 个订单没有退款，退完并记下后再完成。",
            "Of %d orders the money is not refunded; refund and record them first.", orders));
  }
}
