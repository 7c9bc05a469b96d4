package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownBusinessLineException extends BusinessException {

  public static final String CODE = "UNKNOWN_BUSINESS_LINE";

  public UnknownBusinessLineException(String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有标识为 %s 的业务线。", "There is no business line with the key %s.", key));
  }
}
