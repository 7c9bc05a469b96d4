package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A welfare round dated in the future (L8.2). */
public class WelfareRefusedException extends BusinessException {

  public static final String CODE = "WELFARE_REFUSED";

  public WelfareRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
