package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The file is larger than any class. */
public class AttendanceTooLargeException extends BusinessException {

  public static final String CODE = "ATTENDANCE_TOO_LARGE";

  AttendanceTooLargeException() {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "到课名单太大：最多 8 MB、20,000 行。",
            "The attendance list is too large: at most 8 MB and 20,000 lines."));
  }
}
