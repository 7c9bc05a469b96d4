package io.qunflow.membership.segment;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class SegmentExistsException extends BusinessException {

  public static final String CODE = "SEGMENT_EXISTS";

  SegmentExistsException(String name) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "已有叫“%s”的分组。请换一个名称，或直接改那一个。",
            "There is a segment called “%s” already. Choose another name, or change that one.",
            name));
  }
}
