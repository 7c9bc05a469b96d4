package io.qunflow.funnel.offering;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class OfferingChangedException extends BusinessException {

  public static final String CODE = "OFFERING_CHANGED";

  OfferingChangedException(String name) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "商品“%s”刚刚被别人改过或已停售，请重新打开再改。",
            "Somebody else has just changed or retired the offering “%s”; open it again.", name));
  }
}
