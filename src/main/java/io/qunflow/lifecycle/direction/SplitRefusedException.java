package io.qunflow.lifecycle.direction;

import io.qunflow.shared.BusinessException;

/** A split cannot be carried out as it was written (L1.4). */
public class SplitRefusedException extends BusinessException {

  public static final String CODE = "SPLIT_REFUSED";

  SplitRefusedException(String problem) {
    super(Kind.INVALID, CODE, problem);
  }
}
