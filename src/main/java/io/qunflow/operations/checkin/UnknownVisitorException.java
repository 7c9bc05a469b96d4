package io.qunflow.operations.checkin;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody like that waits to be recognised. */
public class UnknownVisitorException extends BusinessException {

  public static final String CODE = "UNKNOWN_VISITOR";

  UnknownVisitorException(long visitor) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的待认打卡，可能刚才已经认过。",
            "Nobody with the number %d waits to be recognised; somebody may have been first.",
            visitor));
  }
}
