package io.qunflow.operations.messaging;

import io.qunflow.shared.BusinessException;

/** The message is too far, or not far enough, for what was wanted. */
public class MessageStateException extends BusinessException {

  public static final String CODE = "MESSAGE_STATE";

  MessageStateException(String what) {
    super(Kind.CONFLICT, CODE, what + "请刷新页面，看看它现在的状态。");
  }
}
