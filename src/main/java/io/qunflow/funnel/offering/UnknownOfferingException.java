package io.qunflow.funnel.offering;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownOfferingException extends BusinessException {

  public static final String CODE = "UNKNOWN_OFFERING";

  public UnknownOfferingException(String key) {
    super(Kind.UNKNOWN, CODE, Wording.of("这个社群没有商品 %s。", "The community has no offering %s.", key));
  }
}
