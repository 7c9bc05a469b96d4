package io.qunflow.membership.balance;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A limit that is no share. */
public class InvalidBalanceLimitException extends BusinessException {

  public static final String CODE = "INVALID_BALANCE_LIMIT";

  InvalidBalanceLimitException() {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "上限写 1 到 100 之间的整数，是占全部消息的百分之几。",
            "The limit is a whole number from 1 to 100, in per cent of all messages."));
  }
}
