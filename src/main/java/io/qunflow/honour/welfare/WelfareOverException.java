package io.qunflow.honour.welfare;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nothing can be handed out, or changed, in this state of the round. */
public class WelfareOverException extends BusinessException {

  public static final String CODE = "WELFARE_OVER";

  WelfareOverException(WelfareRound round) {
    super(
        Kind.CONFLICT,
        CODE,
        round.state() == WelfareState.PREPARED
            ? Wording.of(
                "“%s”还在选人，过一会儿再试",
                "Receivers of “%s” are being chosen; try again in a moment", round.title())
            : Wording.of(
                "“%s”已经结清，不能再改",
                "“%s” is settled; nothing can be changed any more", round.title()));
  }
}
