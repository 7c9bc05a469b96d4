package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody in the community is called so. */
public class NicknameTakenException extends BusinessException {

  public static final String CODE = "NICKNAME_TAKEN";

  NicknameTakenException(String nickname) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "群里已经有人叫“%s”，请换一个，比如加上城市或行业。",
            "Somebody in the group is called “%s”; choose another name, for example with your city or trade.",
            nickname));
  }
}
