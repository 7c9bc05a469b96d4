package io.qunflow.process.engine.identity;

import io.qunflow.security.UserDirectory;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users in the engine's identity tables. */
@Component
class EngineUserDirectory implements UserDirectory {

  private final IdentityService identity;

  EngineUserDirectory(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public boolean passwordMatches(String userId, String password) {
    return identity.checkPassword(userId, password);
  }

  @Override
  public List<String> findGroups(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .toList();
  }

  @Override
  public void changePassword(String userId, String password) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    if (user == null) {
      throw new IllegalArgumentException("No user " + userId);
    }
    user.setPassword(password);
    identity.saveUser(user);
  }
}
