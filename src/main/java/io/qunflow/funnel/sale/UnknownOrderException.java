package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownOrderException extends BusinessException {

  public static final String CODE = "UNKNOWN_ORDER";

  UnknownOrderException(String id) {
    super(Kind.UNKNOWN, CODE, Wording.of("没有订单 %s。", "There is no order %s.", id));
  }
}
