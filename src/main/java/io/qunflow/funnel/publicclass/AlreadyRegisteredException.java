package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody else registered under this nickname. */
public class AlreadyRegisteredException extends BusinessException {

  public static final String CODE = "ALREADY_REGISTERED";

  AlreadyRegisteredException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这个昵称已经报过名了。如果是您本人，请用自己的链接或验证码打开。",
            "Somebody registered under this nickname already. If it was you, come by your own link or a code."));
  }
}
