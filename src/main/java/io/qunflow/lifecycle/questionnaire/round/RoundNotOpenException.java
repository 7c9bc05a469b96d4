package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The round takes no answers: not sent yet, or closed. */
public class RoundNotOpenException extends BusinessException {

  public static final String CODE = "ROUND_NOT_OPEN";

  private final RoundState state;

  public RoundNotOpenException(long round, RoundState state) {
    super(
        Kind.CONFLICT,
        CODE,
        state == RoundState.PREPARED
            ? Wording.of(
                "问卷回收 %d 还没有发出，现在不能填写。", "Round %d was not sent yet and takes no answers.", round)
            : Wording.of(
                "问卷回收 %d 已经结束，不再接收答案。", "Round %d is over and takes no more answers.", round));
    this.state = state;
  }

  public RoundState state() {
    return state;
  }
}
