package io.qunflow.membership.moderation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownCrisisException extends BusinessException {

  public static final String CODE = "UNKNOWN_CRISIS";

  public UnknownCrisisException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的舆情。请从社群的舆情页面重新打开。",
            "There is no crisis %d. Open it again from the page of the community's crises.", id));
  }
}
