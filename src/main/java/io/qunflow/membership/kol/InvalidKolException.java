package io.qunflow.membership.kol;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class InvalidKolException extends BusinessException {

  public static final String CODE = "INVALID_KOL";

  public InvalidKolException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
