package io.qunflow.process.engine.identity;

import io.qunflow.security.PasswordChanges;
import io.qunflow.security.Roles;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes groups, grants, filters and the first user before the port opens. Repeatable; when two
 * nodes start at once on an empty database, one of them makes each thing.
 */
@Component
class FirstStart {

  static final String ADMIN = "admin";
  static final String CAMUNDA_ADMIN = "camunda-admin";

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  /** No 0, O, 1, l, I: it is typed from a screen. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final AdminProperties properties;
  private final PasswordChanges passwordChanges;

  FirstStart(AdminProperties properties, PasswordChanges passwordChanges) {
    this.properties = properties;
    this.passwordChanges = passwordChanges;
  }

  /** The generated password of the first user, when it was made just now. */
  Optional<String> prepare(ProcessEngine engine) {
    var identity = engine.getIdentityService();
    groups(identity, Roles.roles(), "ROLE");
    groups(identity, Roles.skills(), "SKILL");
    groups(identity, Map.of(CAMUNDA_ADMIN, "引擎管理"), "SYSTEM");
    new Grants(engine.getAuthorizationService()).make();
    new TaskFilters(engine.getFilterService(), engine.getAuthorizationService()).make();
    if (identity.createUserQuery().count() > 0) {
      return Optional.empty();
    }
    return firstUser(identity);
  }

  private Optional<String> firstUser(IdentityService identity) {
    var generated = properties.isGiven() ? Optional.<String>empty() : Optional.of(newPassword());
    generated.ifPresent(password -> passwordChanges.require(ADMIN));
    try {
      var user = identity.newUser(ADMIN);
      user.setFirstName("管理员");
      user.setLastName("");
      user.setPassword(generated.orElseGet(properties::password));
      identity.saveUser(user);
      Roles.roles().keySet().forEach(role -> identity.createMembership(ADMIN, role));
      Roles.skills().keySet().forEach(skill -> identity.createMembership(ADMIN, skill));
      identity.createMembership(ADMIN, CAMUNDA_ADMIN);
      return generated;
    } catch (ProcessEngineException e) {
      if (identity.createUserQuery().userId(ADMIN).count() == 0) {
        throw e;
      }
      log.info("Another node has made the first user");
      return Optional.empty();
    }
  }

  private static void groups(IdentityService identity, Map<String, String> groups, String type) {
    groups.forEach(
        (id, name) -> {
          if (identity.createGroupQuery().groupId(id).count() == 0) {
            Repeatable.make(
                () -> {
                  var group = identity.newGroup(id);
                  group.setName(name);
                  group.setType(type);
                  identity.saveGroup(group);
                });
          }
        });
  }

  private static String newPassword() {
    var random = new SecureRandom();
    var password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
