package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** One cannot register, or change a registration, any more. */
public class ClassClosedException extends BusinessException {

  public static final String CODE = "CLASS_CLOSED";

  ClassClosedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这场公开课现在不能报名：已经结束、已经取消，或者还没开放。",
            "One cannot register for this class now: it is over, called off, or not open yet."));
  }
}
