package io.qunflow.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.Test;

class BcryptEncryptorTest {

  private final BcryptEncryptor encryptor = new BcryptEncryptor();

  @Test
  void takesAPasswordOfSeventyTwoBytes() {
    var longest = "好".repeat(24);

    assertThat(encryptor.check(longest, encryptor.encrypt(longest))).isTrue();
  }

  @Test
  void saysThatALongerOneIsTooLong() {
    assertThatThrownBy(() -> encryptor.encrypt("好".repeat(24) + "x"))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageStartingWith("密码太长：最多 72 个字节");
  }
}
