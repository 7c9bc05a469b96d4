package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** It can no longer be moved or called off. */
public class ClassNotOpenException extends BusinessException {

  public static final String CODE = "CLASS_NOT_OPEN";

  ClassNotOpenException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "只有正在报名、还没上的公开课才能改时间或取消。",
            "Only a class that is open and has not been held can be moved or called off."));
  }
}
