package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A swap with cash in it, or with a side that gives nothing of value (L8.1). */
public class SwapRefusedException extends BusinessException {

  public static final String CODE = "SWAP_REFUSED";

  public SwapRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
