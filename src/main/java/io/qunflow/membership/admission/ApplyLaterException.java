package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Instant;

/** An application was refused a short time ago; the same person may try again later (A2). */
public class ApplyLaterException extends BusinessException {

  public static final String CODE = "APPLY_LATER";

  private final Instant from;

  ApplyLaterException(Instant from) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "上次的申请没有通过，还没有到可以再申请的时间。",
            "The last application was refused, and it is too early for another."));
    this.from = from;
  }

  /** From when on. */
  public Instant from() {
    return from;
  }
}
