package io.qunflow.process.engine.identity;

import io.qunflow.security.UserDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The users in the engine's identity tables. */
@Component
class EngineUserDirectory implements UserDirectory {

  private final IdentityService identity;
  private final PasswordEncryptor encryptor;

  /** Nobody's: checked for users there are not, so that time does not tell who there is. */
  private final String nobodysPassword;

  @Autowired
  EngineUserDirectory(IdentityService identity) {
    this(identity, new BcryptEncryptor());
  }

  EngineUserDirectory(IdentityService identity, PasswordEncryptor encryptor) {
    this.identity = identity;
    this.encryptor = encryptor;
    this.nobodysPassword = encryptor.encrypt("");
  }

  @Override
  public boolean passwordMatches(String userId, String password) {
    if (storedPassword(userId).isEmpty()) {
      encryptor.check(password, nobodysPassword);
      return false;
    }
    return identity.checkPassword(userId, password);
  }

  @Override
  public Optional<String> passwordStamp(String userId) {
    return storedPassword(userId).map(EngineUserDirectory::sha256);
  }

  @Override
  public List<String> findGroups(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .toList();
  }

  @Override
  public List<String> findMembers(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(User::getId)
        .toList();
  }

  @Override
  public void changePassword(String userId, String password) {
    User user = find(userId);
    if (user == null) {
      throw new IllegalArgumentException("No user " + userId);
    }
    user.setPassword(password);
    identity.saveUser(user);
  }

  private Optional<String> storedPassword(String userId) {
    return Optional.ofNullable(find(userId)).map(User::getPassword);
  }

  private User find(String userId) {
    return identity.createUserQuery().userId(userId).singleResult();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
