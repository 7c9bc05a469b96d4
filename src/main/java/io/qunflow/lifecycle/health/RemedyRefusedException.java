package io.qunflow.lifecycle.health;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Work planned for a day that has passed (L7.4). */
public class RemedyRefusedException extends BusinessException {

  public static final String CODE = "REMEDY_REFUSED";

  public RemedyRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
