package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;

/** There is no such round. */
public class UnknownRoundException extends BusinessException {

  public static final String CODE = "UNKNOWN_ROUND";

  public UnknownRoundException(long round) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的问卷回收。请从回收列表里选。".formatted(round));
  }
}
