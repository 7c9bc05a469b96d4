package io.qunflow.lifecycle.direction;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.LocalDate;

/** A purpose was given an end that has passed (L1.5). */
public class PurposeOverException extends BusinessException {

  public static final String CODE = "PURPOSE_OVER";

  PurposeOverException(LocalDate endsOn, LocalDate today) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "结束日期 %s 已经到了，今天是 %s。请填今天以后的日期，或改为结束条件。",
            "The end, %s, has come already; today is %s. Give a later date, or a condition for the end.",
            endsOn,
            today));
  }
}
