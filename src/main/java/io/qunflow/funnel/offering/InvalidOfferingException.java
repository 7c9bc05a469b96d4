package io.qunflow.funnel.offering;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

public class InvalidOfferingException extends InvalidFieldsException {

  public static final String CODE = "INVALID_OFFERING";

  InvalidOfferingException(Map<String, Wording> errors) {
    super(CODE, Wording.of("商品没有保存：", "The offering was not saved: "), errors);
  }
}
