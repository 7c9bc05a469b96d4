package io.qunflow.operations.wave;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such wave. */
public class UnknownWaveException extends BusinessException {

  public static final String CODE = "UNKNOWN_WAVE";

  public UnknownWaveException(long wave) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的批次。请从社群的批次列表里选。",
            "There is no wave with the number %d. Choose one from the community's list of waves.",
            wave));
  }
}
