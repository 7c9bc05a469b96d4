package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class UnknownCommunityException extends BusinessException {

  public static final String CODE = "UNKNOWN_COMMUNITY";

  public UnknownCommunityException(String key) {
    super(Kind.UNKNOWN, CODE, "没有标识为 %s 的社群。请检查地址，或先在“社群”页新建。".formatted(key));
  }
}
