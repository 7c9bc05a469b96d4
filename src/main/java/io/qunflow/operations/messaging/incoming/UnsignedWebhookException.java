package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nobody we know signed it; which part is wrong is not told. */
public class UnsignedWebhookException extends BusinessException {

  public static final String CODE = "UNSIGNED_WEBHOOK";

  UnsignedWebhookException() {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "签名不对，或来源不存在、已停用，或时间相差超过 5 分钟。请核对密钥、服务器时间和 Standard Webhooks 的三个请求头。",
            "The signature is wrong, or there is no such source, or it is switched off, or the clocks differ by more than 5 minutes. Check the key, the server's time and the three headers of Standard Webhooks."));
  }
}
