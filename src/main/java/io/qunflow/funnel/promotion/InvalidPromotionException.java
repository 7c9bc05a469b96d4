package io.qunflow.funnel.promotion;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

public class InvalidPromotionException extends InvalidFieldsException {

  public static final String CODE = "INVALID_PROMOTION";

  InvalidPromotionException(Map<String, Wording> errors) {
    super(CODE, Wording.of("促销没有记下：", "The promotion was not taken: "), errors);
  }
}
