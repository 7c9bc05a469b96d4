package io.qunflow.community.erasure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a name again without holding it: HMAC-SHA256 under a secret key, and 16 bits of a quick sum
 * under the same key by which nearly all other words are passed over. Not for two threads at once.
 */
final class NameHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final long base;
  private final long end;

  NameHash(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    var seed = ByteBuffer.wrap(mac.doFinal("fingerprint".getBytes(StandardCharsets.UTF_8)));
    base = seed.getLong() | 1;
    end = seed.getLong() | 1;
  }

  String hash(String name) {
    return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
  }

  int fingerprint(String text, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = (sum ^ text.charAt(i)) * base;
      sum ^= sum >>> 29;
    }
    return (int) ((sum * end) >>> 48);
  }
}
