package io.qunflow.membership.segment;

import io.qunflow.shared.BusinessException;

public class SegmentExistsException extends BusinessException {

  public static final String CODE = "SEGMENT_EXISTS";

  SegmentExistsException(String name) {
    super(Kind.CONFLICT, CODE, "已有叫“%s”的分组。请换一个名称，或直接改那一个。".formatted(name));
  }
}
