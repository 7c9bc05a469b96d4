package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** More applications a day than anybody could check. */
public class TooManyApplicationsException extends BusinessException {

  public static final String CODE = "TOO_MANY_APPLICATIONS";

  TooManyApplicationsException(int most) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "今天收到的申请超过 %d 份，暂时不再接受，请明天再来。",
            "More than %d applications came in today; please come back tomorrow.", most));
  }
}
