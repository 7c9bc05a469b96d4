package io.qunflow.honour.award;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such round. */
public class UnknownAwardRoundException extends BusinessException {

  public static final String CODE = "UNKNOWN_AWARD_ROUND";

  public UnknownAwardRoundException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的评奖。请从评奖的列表重新打开。",
            "There is no round of awards with the number %d. Open it from the list of awards.",
            id));
  }
}
