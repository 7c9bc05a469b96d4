package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** An id came again with another body. */
public class WebhookReusedException extends BusinessException {

  public static final String CODE = "WEBHOOK_ID_REUSED";

  WebhookReusedException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这个 webhook-id 已经用过，内容不一样。重发要用同样的内容，新的事件要用新的 webhook-id。",
            "This webhook-id was used already with other content. A repeat has the same content, a new event a new webhook-id."));
  }
}
