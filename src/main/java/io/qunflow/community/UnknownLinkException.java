package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class UnknownLinkException extends BusinessException {

  public static final String CODE = "UNKNOWN_LINK";

  public UnknownLinkException(long link) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的合并。请刷新页面再试。".formatted(link));
  }
}
