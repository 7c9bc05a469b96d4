package io.qunflow.operations.messaging.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How robots of Feishu and DingTalk are signed; neither signs what is said. */
final class RobotSignature {

  private static final String HMAC = "HmacSHA256";

  private RobotSignature() {}

  /** Feishu: seconds, a line end and the secret are the key; what is signed is empty. */
  static String feishu(String secret, Instant at) {
    return hmac(at.getEpochSecond() + "\n" + secret, "");
  }

  /** DingTalk: the secret is the key; milliseconds, a line end and the secret are signed. */
  static String dingtalk(String secret, Instant at) {
    return hmac(secret, at.toEpochMilli() + "\n" + secret);
  }

  private static String hmac(String key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
