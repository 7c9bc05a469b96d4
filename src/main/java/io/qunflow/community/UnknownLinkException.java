package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownLinkException extends BusinessException {

  public static final String CODE = "UNKNOWN_LINK";

  public UnknownLinkException(long link) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的合并。请刷新页面再试。",
            "There is no merge with the number %d. Reload the page and try again.", link));
  }
}
