package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class UnknownBusinessLineException extends BusinessException {

  public static final String CODE = "UNKNOWN_BUSINESS_LINE";

  public UnknownBusinessLineException(String key) {
    super(Kind.UNKNOWN, CODE, "没有标识为 %s 的业务线。".formatted(key));
  }
}
