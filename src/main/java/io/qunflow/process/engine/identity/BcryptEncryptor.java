package io.qunflow.process.engine.identity;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Keeps the engine's passwords as bcrypt, which brings its own salt. */
final class BcryptEncryptor implements PasswordEncryptor {

  private static final int LONGEST_IN_BYTES = 72;

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  /**
   * @throws BadUserRequestException for more than 72 bytes: bcrypt would ignore the rest
   */
  @Override
  public String encrypt(String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
      throw new BadUserRequestException("密码太长：最多 72 个字节（约 24 个汉字），请换一个短些的。");
    }
    return bcrypt.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return bcrypt.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "BCRYPT";
  }
}
