package io.qunflow.honour.welfare;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such welfare round. */
public class UnknownWelfareException extends BusinessException {

  public static final String CODE = "UNKNOWN_WELFARE";

  private UnknownWelfareException(Wording wording) {
    super(Kind.UNKNOWN, CODE, wording);
  }

  /** A firing has opened none. */
  public static UnknownWelfareException ofFiring(long firing) {
    return new UnknownWelfareException(
        Wording.of(
            "编号为 %d 的这一次执行没有发福利", "The firing with the number %d opened no welfare round", firing));
  }

  public UnknownWelfareException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的福利。请从福利列表里选。",
            "There is no welfare round with the number %d. Choose one from the list.", id));
  }
}
