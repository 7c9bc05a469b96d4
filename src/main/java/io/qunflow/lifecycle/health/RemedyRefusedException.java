package io.qunflow.lifecycle.health;

import io.qunflow.shared.BusinessException;

/** Work planned for a day that has passed (L7.4). */
public class RemedyRefusedException extends BusinessException {

  public static final String CODE = "REMEDY_REFUSED";

  public RemedyRefusedException(String message) {
    super(Kind.INVALID, CODE, message);
  }
}
