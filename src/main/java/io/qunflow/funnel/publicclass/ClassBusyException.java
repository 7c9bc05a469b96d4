package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The process of a class is at work, so that it cannot be told anything this moment. */
public class ClassBusyException extends BusinessException {

  public static final String CODE = "CLASS_BUSY";

  private static final long serialVersionUID = 1L;

  public ClassBusyException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "正在给报名的人发通知，过一分钟再试一次。",
            "Those who registered are being told something just now; try again in a minute."));
  }
}
