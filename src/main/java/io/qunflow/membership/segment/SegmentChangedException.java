package io.qunflow.membership.segment;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class SegmentChangedException extends BusinessException {

  public static final String CODE = "SEGMENT_CHANGED";

  SegmentChangedException(Segment segment) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "分组“%s”刚被 %s 改过。请重新打开，看过新的条件后再改。",
            "Segment “%s” was just changed by %s. Open it again and see its new conditions first.",
            segment.name(),
            segment.savedBy()));
  }
}
