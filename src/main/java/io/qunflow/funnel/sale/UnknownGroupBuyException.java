package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownGroupBuyException extends BusinessException {

  public static final String CODE = "UNKNOWN_GROUP_BUY";

  UnknownGroupBuyException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有编号为 %d 的拼团。", "There is no group buy with the number %d.", id));
  }
}
