package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody waits to be matched under this number. */
public class UnknownAttendeeException extends BusinessException {

  public static final String CODE = "UNKNOWN_CLASS_ATTENDEE";

  UnknownAttendeeException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "到课名单里没有编号 %d，或者已经有人认领了。请刷新页面再看。",
            "Nobody on the attendance list waits under the number %d; somebody may have been first. Reload the page.",
            id));
  }
}
