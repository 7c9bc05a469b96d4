package io.qunflow.funnel.promotion;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownPromotionException extends BusinessException {

  public static final String CODE = "UNKNOWN_PROMOTION";

  public UnknownPromotionException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有编号为 %d 的促销。", "There is no promotion with the number %d.", id));
  }
}
