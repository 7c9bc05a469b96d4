package io.qunflow.membership.moderation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The member raised one a short while ago, and it was settled. */
public class CrisisRaisedLatelyException extends BusinessException {

  public static final String CODE = "CRISIS_RAISED_LATELY";

  public CrisisRaisedLatelyException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "您不久前报过，已经有人处理完了。还有新的情况，请在群里找群管或运营。",
            "You raised one lately and it was settled. If there is something new, tell a duty admin or an operator in the group."));
  }
}
