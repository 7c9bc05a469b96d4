package io.qunflow.honour.award;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A round cannot be held or closed like this; the words say why and what helps. */
public class AwardRefusedException extends BusinessException {

  public static final String CODE = "AWARD_REFUSED";

  public AwardRefusedException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }
}
