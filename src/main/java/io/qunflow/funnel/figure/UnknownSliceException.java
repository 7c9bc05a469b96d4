package io.qunflow.funnel.figure;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownSliceException extends BusinessException {

  public static final String CODE = "UNKNOWN_SLICE";

  public UnknownSliceException(String kind, String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "这个社群没有 %s/%s 这样的一部分成员。",
            "The community has no such part of its members: %s/%s.", kind, key));
  }
}
