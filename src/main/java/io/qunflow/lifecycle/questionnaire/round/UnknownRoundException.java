package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such round. */
public class UnknownRoundException extends BusinessException {

  public static final String CODE = "UNKNOWN_ROUND";

  public UnknownRoundException(long round) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的问卷回收。请从回收列表里选。",
            "There is no round with the number %d. Choose one from the list of rounds.", round));
  }
}
