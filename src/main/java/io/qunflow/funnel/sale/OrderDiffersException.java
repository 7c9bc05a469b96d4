package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class OrderDiffersException extends BusinessException {

  public static final String CODE = "ORDER_DIFFERS";

  OrderDiffersException(String id) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "订单 %s 已经记过，商品、价格或成员不一样。改价要先取消再用新的订单号。",
            "Order %s was recorded already with another offering, price or member. For another price cancel it and use a new number.",
            id));
  }
}
