package io.qunflow.process.engine.identity;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Keeps the engine's passwords as bcrypt, which brings its own salt. */
final class BcryptEncryptor implements PasswordEncryptor {

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  /**
   * @throws IllegalArgumentException for more than 72 bytes: bcrypt would ignore the rest
   */
  @Override
  public String encrypt(String password) {
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
