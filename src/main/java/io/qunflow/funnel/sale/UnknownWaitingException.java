package io.qunflow.funnel.sale;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nothing waits under that id, or not any more. */
public class UnknownWaitingException extends BusinessException {

  public static final String CODE = "UNKNOWN_WAITING_REPORT";

  UnknownWaitingException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有等着的报告 %d，可能已经对上，或已有人丢弃。",
            "No report %d waits: it was recorded meanwhile, or given up by somebody.", id));
  }
}
