package io.qunflow.operations.messaging.channel;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownChannelException extends BusinessException {

  public static final String CODE = "UNKNOWN_CHANNEL";

  UnknownChannelException(String channel) {
    super(Kind.UNKNOWN, CODE, Wording.of("没有渠道 %s。", "There is no channel %s.", channel));
  }
}
