package io.qunflow.funnel.figure;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The offering has no such entry, or it was voided before. */
public class UnknownStatementException extends BusinessException {

  public static final String CODE = "UNKNOWN_STATEMENT";

  UnknownStatementException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有记录 %d，或者已经作废。", "There is no entry %d, or it was voided.", id));
  }
}
