package io.qunflow.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that a caller of the REST interface does not pay for
 * bcrypt with each request. Holds keyed digests only, under a key of this run, for a minute, and
 * only as long as the stored password stays the same.
 */
@Component
class VerifiedPasswords {

  /**
   * @param stamp of the stored password, see {@link UserDirectory#passwordStamp}
   */
  record Known(String userId, String stamp) {}

  private final Cache<Known, byte[]> digests =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private final byte[] key = new byte[32];

  VerifiedPasswords() {
    new SecureRandom().nextBytes(key);
  }

  boolean knows(Known known, String password) {
    var digest = digests.getIfPresent(known);
    return digest != null && MessageDigest.isEqual(digest, digest(password));
  }

  void remember(Known known, String password) {
    digests.put(known, digest(password));
  }

  private byte[] digest(String password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
