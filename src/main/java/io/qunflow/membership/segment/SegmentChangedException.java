package io.qunflow.membership.segment;

import io.qunflow.shared.BusinessException;

public class SegmentChangedException extends BusinessException {

  public static final String CODE = "SEGMENT_CHANGED";

  SegmentChangedException(Segment segment) {
    super(
        Kind.CONFLICT,
        CODE,
        "分组“%s”刚被 %s 改过。请重新打开，看过新的条件后再改。".formatted(segment.name(), segment.savedBy()));
  }
}
