package io.qunflow.process.wave;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A wave cannot be sent as ordered. */
public class WaveOrderRefusedException extends BusinessException {

  public static final String CODE = "WAVE_ORDER_REFUSED";

  WaveOrderRefusedException(Wording wording) {
    super(Kind.INVALID, CODE, wording);
  }
}
