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
 * bcrypt with each request. Holds keyed digests only, under a key of this run, for a minute.
 */
@Component
class VerifiedPasswords {

  private final Cache<String, byte[]> digests =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private final byte[] key = new byte[32];

  VerifiedPasswords() {
    new SecureRandom().nextBytes(key);
  }

  boolean knows(String userId, String password) {
    var known = digests.getIfPresent(userId);
    return known != null && MessageDigest.isEqual(known, digest(password));
  }

  void remember(String userId, String password) {
    digests.put(userId, digest(password));
  }

  void forget(String userId) {
    digests.invalidate(userId);
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
