package io.qunflow.operations.messaging;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The message is too far, or not far enough, for what was wanted. */
public class MessageStateException extends BusinessException {

  public static final String CODE = "MESSAGE_STATE";

  MessageStateException(Wording what) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("%s请刷新页面，看看它现在的状态。", "%s Reload the page to see its state.", what));
  }
}
