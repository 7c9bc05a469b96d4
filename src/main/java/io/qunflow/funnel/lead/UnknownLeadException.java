package io.qunflow.funnel.lead;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such lead. */
public class UnknownLeadException extends BusinessException {

  public static final String CODE = "UNKNOWN_LEAD";

  UnknownLeadException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的潜在客户。请从看板上选。",
            "There is no lead with the number %d. Choose one from the board.", id));
  }
}
