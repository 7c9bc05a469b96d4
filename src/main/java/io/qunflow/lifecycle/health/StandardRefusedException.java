package io.qunflow.lifecycle.health;

import io.qunflow.shared.BusinessException;

/** A standard whose bounds contradict each other, or with too few figures (L7.0, L7.4). */
public class StandardRefusedException extends BusinessException {

  public static final String CODE = "STANDARD_REFUSED";

  public StandardRefusedException(String message) {
    super(Kind.INVALID, CODE, message);
  }
}
