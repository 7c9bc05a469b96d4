package io.qunflow.operations.checkin;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** One cannot check in at this moment: too early, or too late. */
public class CheckinClosedException extends BusinessException {

  public static final String CODE = "CHECKIN_CLOSED";

  CheckinClosedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("现在不在打卡时间里，没有记下。", "It is not the time for checking in. Nothing was recorded."));
  }
}
