package io.qunflow.lifecycle.direction;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A split cannot be carried out as it was written (L1.4). */
public class SplitRefusedException extends BusinessException {

  public static final String CODE = "SPLIT_REFUSED";

  SplitRefusedException(Wording problem) {
    super(Kind.INVALID, CODE, problem);
  }
}
