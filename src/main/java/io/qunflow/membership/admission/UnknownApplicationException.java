package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such application. */
public class UnknownApplicationException extends BusinessException {

  public static final String CODE = "UNKNOWN_APPLICATION";

  public UnknownApplicationException(long id) {
    super(Kind.UNKNOWN, CODE, Wording.of("没有编号为 %d 的申请。", "There is no application %d.", id));
  }
}
