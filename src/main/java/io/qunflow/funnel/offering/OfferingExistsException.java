package io.qunflow.funnel.offering;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class OfferingExistsException extends BusinessException {

  public static final String CODE = "OFFERING_EXISTS";

  OfferingExistsException(String key) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "已经有商品用标识 %s，请换一个。",
            "There is an offering with the key %s already; choose another.", key));
  }
}
