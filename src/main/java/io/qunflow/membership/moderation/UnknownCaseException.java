package io.qunflow.membership.moderation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownCaseException extends BusinessException {

  public static final String CODE = "UNKNOWN_CASE";

  public UnknownCaseException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的违规处理。请从社群的群规处理页面重新打开。",
            "There is no case %d. Open it again from the page of the community's cases.", id));
  }
}
