package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownFiringException extends BusinessException {

  public UnknownFiringException(long id) {
    super(
        Kind.UNKNOWN,
        "UNKNOWN_FIRING",
        Wording.of("没有编号为 %d 的执行记录", "There is no firing %d of a campaign", id));
  }
}
