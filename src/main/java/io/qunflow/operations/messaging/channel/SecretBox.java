package io.qunflow.operations.messaging.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database or its copies: AES-256-GCM under a key from the
 * environment. Without a key it stores what it is given, marked as such.
 */
@Component
public class SecretBox {

  private static final String PLAIN = "plain:";
  private static final String SEALED = "v1:";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SecretBox(ChannelProperties properties) {
    this.key = properties.secretKey().isEmpty() ? null : key(properties.secretKey());
  }

  /** Whether what is stored is unreadable without the key. */
  public boolean isSealing() {
    return key != null;
  }

  public String seal(String text) {
    if (key == null) {
      return PLAIN + text;
    }
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    return SEALED
        + Base64.getEncoder()
            .encodeToString(
                ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * @throws IllegalStateException if it was sealed under another key
   */
  public String open(String stored) {
    if (stored.startsWith(PLAIN)) {
      return stored.substring(PLAIN.length());
    }
    if (key == null) {
      throw new IllegalStateException(
          "Secrets of channels are sealed: set qunflow.channels.secret-key to the key they were sealed with");
    }
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(SEALED.length())));
    var nonce = new byte[NONCE];
    bytes.get(nonce);
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Secrets of channels cannot be read: qunflow.channels.secret-key is not the key they were sealed with",
          e);
    }
  }

  private static SecretKeySpec key(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("qunflow channel secrets".getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(digest.digest(text.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
