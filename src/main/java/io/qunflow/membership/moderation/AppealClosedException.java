package io.qunflow.membership.moderation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Appealed already, too late, or not decided yet. */
public class AppealClosedException extends BusinessException {

  public static final String CODE = "APPEAL_CLOSED";

  public AppealClosedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "现在不能申诉：已经申诉过、过了时间，或者还没有决定。",
            "You cannot appeal now: it was done already, the time is over, or nothing was decided yet."));
  }
}
