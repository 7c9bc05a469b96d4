package io.qunflow.operations.messaging.channel;

import io.qunflow.shared.BusinessException;

public class UnknownChannelException extends BusinessException {

  public static final String CODE = "UNKNOWN_CHANNEL";

  UnknownChannelException(String channel) {
    super(Kind.UNKNOWN, CODE, "没有渠道 %s。".formatted(channel));
  }
}
