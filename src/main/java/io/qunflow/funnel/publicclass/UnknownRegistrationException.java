package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody of this name is registered for the class. */
public class UnknownRegistrationException extends BusinessException {

  public static final String CODE = "UNKNOWN_CLASS_REGISTRATION";

  UnknownRegistrationException(String who) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "“%s”没有报名这场公开课。请照报名名单上的昵称写。",
            "“%s” is not registered for this class. Write the nickname as the list has it.", who));
  }
}
