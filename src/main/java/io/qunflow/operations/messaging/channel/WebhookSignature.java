package io.qunflow.operations.messaging.channel;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;

/**
 * Signatures of Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body} under a secret
 * that begins with {@code whsec_}.
 */
public final class WebhookSignature {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /** How far the sender's clock may be off, and how long a request may be on its way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private WebhookSignature() {}

  /** A new secret of 32 random bytes. */
  public static String newSecret() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  public static boolean isSecret(String text) {
    if (!text.startsWith(PREFIX)) {
      return false;
    }
    try {
      int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** {@code v1,…}, as it stands in the header. */
  public static String sign(String secret, String id, Instant at, String body) {
    try {
      return new Webhook(secret).sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether one of the signatures in the header is one under one of the secrets, and the time is
   * near. Takes the same time whichever character is wrong.
   */
  public static boolean isValid(
      Collection<String> secrets,
      String id,
      String timestamp,
      String header,
      String body,
      Instant now) {
    Instant at;
    try {
      at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      return false;
    }
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    boolean valid = false;
    for (var secret : secrets) {
      var expected = sign(secret, id, at, body).getBytes(StandardCharsets.UTF_8);
      for (var given : header.split(" ")) {
        valid |= MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
      }
    }
    return valid;
  }
}
