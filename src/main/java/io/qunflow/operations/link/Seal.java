package io.qunflow.operations.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs what goes out and is to come back unchanged: {@code base64url(key id, content) "."
 * base64url(HMAC-SHA256)}. Readable by whoever has it. One spelling only: of all texts that decode
 * to the same bytes, just the one that was handed out holds.
 */
@Component
public class Seal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST = 600;

  private final LinkKeys keys;

  Seal(LinkKeys keys) {
    this.keys = keys;
  }

  /**
   * @param use what it is for; sealed for one use it does not open for another
   * @param content at most 400 bytes
   */
  public String close(String use, byte[] content) {
    var id = keys.newest();
    var payload = ByteBuffer.allocate(4 + content.length).putInt(id).put(content).array();
    var secret = keys.secret(id).orElseThrow(() -> new IllegalStateException("No key " + id));
    return encode(payload) + "." + encode(mac(secret, use, payload));
  }

  /** What was sealed for this use; empty if it was not, or not by us, or its key is forgotten. */
  public Optional<byte[]> open(String use, String sealed) {
    var dot = sealed == null || sealed.length() > MOST ? -1 : sealed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var payload = decode(sealed.substring(0, dot));
    var signature = decode(sealed.substring(dot + 1));
    if (payload.length < 4) {
      return Optional.empty();
    }
    return keys.secret(ByteBuffer.wrap(payload).getInt())
        .filter(secret -> MessageDigest.isEqual(mac(secret, use, payload), signature))
        .map(secret -> java.util.Arrays.copyOfRange(payload, 4, payload.length));
  }

  private static byte[] mac(byte[] secret, String use, byte[] payload) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(("qunflow/1/" + use + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nothing for what is no base64url, or not spelled as {@link #encode} spells it. */
  private static byte[] decode(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
