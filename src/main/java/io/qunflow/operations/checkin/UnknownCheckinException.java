package io.qunflow.operations.checkin;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such check-in. */
public class UnknownCheckinException extends BusinessException {

  public static final String CODE = "UNKNOWN_CHECKIN";

  public UnknownCheckinException(long checkin) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的打卡。请从打卡列表里选。",
            "There is no check-in with the number %d. Choose one from the list of check-ins.",
            checkin));
  }
}
