package io.qunflow.operations.messaging;

import io.qunflow.shared.BusinessException;

/** There is no such message. */
public class UnknownMessageException extends BusinessException {

  public static final String CODE = "UNKNOWN_MESSAGE";

  UnknownMessageException(long id) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的消息".formatted(id));
  }
}
