package io.qunflow.funnel.trigger;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such trigger in the community. */
public class UnknownTriggerException extends BusinessException {

  public static final String CODE = "UNKNOWN_TRIGGER";

  UnknownTriggerException(long id) {
    super(Kind.UNKNOWN, CODE, Wording.of("没有触发词 %d。", "There is no word trigger %d.", id));
  }
}
