package io.qunflow.operations.messaging;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such message. */
public class UnknownMessageException extends BusinessException {

  public static final String CODE = "UNKNOWN_MESSAGE";

  UnknownMessageException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of("没有编号为 %d 的消息", "There is no message with the number %d", id));
  }
}
