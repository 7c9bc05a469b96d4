package io.qunflow.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.junit.jupiter.api.Test;

class EngineUserDirectoryTest {

  private final IdentityService identity = mock(IdentityService.class, RETURNS_DEEP_STUBS);
  private final Checks checks = new Checks();
  private final EngineUserDirectory directory = new EngineUserDirectory(identity, checks);

  @Test
  void takesTheTimeOfACheckForAnUnknownUserToo() {
    when(identity.createUserQuery().userId(anyString()).singleResult()).thenReturn(null);

    assertThat(directory.passwordMatches("nobody", "guess")).isFalse();

    assertThat(checks.passwords).containsExactly("guess");
    assertThat(directory.passwordStamp("nobody")).isEmpty();
  }

  @Test
  void refusesNobodysPassword() {
    when(identity.createUserQuery().userId(anyString()).singleResult()).thenReturn(null);

    assertThat(directory.passwordMatches("nobody", "")).isFalse();
  }

  @Test
  void stampsAPasswordWithoutTellingIt() {
    var user = mock(User.class);
    when(identity.createUserQuery().userId("anna").singleResult()).thenReturn(user);
    when(user.getPassword()).thenReturn("{BCRYPT}one");
    var before = directory.passwordStamp("anna");
    when(user.getPassword()).thenReturn("{BCRYPT}two");

    assertThat(directory.passwordStamp("anna")).isPresent().isNotEqualTo(before);
    assertThat(before.orElseThrow()).matches("[0-9a-f]{64}");
  }

  private static final class Checks implements PasswordEncryptor {

    private final BcryptEncryptor bcrypt = new BcryptEncryptor();
    private final List<String> passwords = new ArrayList<>();

    @Override
    public String encrypt(String password) {
      return bcrypt.encrypt(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
      assertThat(encrypted).startsWith(new BcryptEncryptor().encrypt("x").substring(0, 7));
      passwords.add(password);
      return bcrypt.check(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
      return bcrypt.hashAlgorithmName();
    }
  }
}
