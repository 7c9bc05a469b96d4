package io.qunflow.membership.segment;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Fields are {@code name}, {@code conditions}, {@code conditions[0].operand} and so on. */
public class InvalidSegmentException extends InvalidFieldsException {

  public static final String CODE = "INVALID_SEGMENT";

  InvalidSegmentException(Map<String, Wording> errors) {
    super(CODE, Wording.of("分组没有保存：", "The segment was not saved: "), errors);
  }
}
