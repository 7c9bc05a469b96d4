package io.qunflow.membership.segment;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownSegmentException extends BusinessException {

  public static final String CODE = "UNKNOWN_SEGMENT";

  public UnknownSegmentException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的分组。请在“成员分组”页里看看有哪些。",
            "There is no segment with the number %d. See the page “Segments” for those there are.",
            id));
  }
}
