package io.qunflow.operations.checkin;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Too many unknown people came by the group link; who is recognised still comes in. */
public class CheckinFullException extends BusinessException {

  public static final String CODE = "CHECKIN_FULL";

  CheckinFullException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "从这个链接来的、还认不出是谁的人太多了。",
            "Too many people came by this link whom nobody recognises yet."));
  }
}
