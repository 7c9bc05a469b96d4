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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
  private final TransactionTemplate transaction;

  FirstStart(
      AdminProperties properties,
      PasswordChanges passwordChanges,
      PlatformTransactionManager transactions) {
    this.properties = properties;
    this.passwordChanges = passwordChanges;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @return the generated password of the first user, when it was made just now
   */
  Optional<String> prepare(ProcessEngine engine) {
    var identity = engine.getIdentityService();
    groups(identity, Roles.roles(), "ROLE");
    groups(identity, Roles.skills(), "SKILL");
    groups(identity, Map.of(CAMUNDA_ADMIN, "引擎管理"), "SYSTEM");
    new Grants(engine.getAuthorizationService()).make();
    if (identity.createUserQuery().count() > 0) {
      return Optional.empty();
    }
    var generated = properties.isGiven() ? Optional.<String>empty() : Optional.of(newPassword());
    return makeOnce(engine, generated) ? generated : Optional.empty();
  }

  /**
   * All or nothing: a start that dies in here leaves the database as new. The user's row decides
   * which node makes it, so nothing is there twice either.
   */
  private boolean makeOnce(ProcessEngine engine, Optional<String> generated) {
    var identity = engine.getIdentityService();
    try {
      transaction.executeWithoutResult(
          status -> {
            firstUser(identity, generated.orElseGet(properties::password));
            generated.ifPresent(password -> passwordChanges.require(ADMIN));
            new TaskFilters(engine.getFilterService(), engine.getAuthorizationService()).make();
          });
      return true;
    } catch (ProcessEngineException e) {
      if (identity.createUserQuery().userId(ADMIN).count() == 0) {
        throw e;
      }
      log.info("Another node has made the first user");
      return false;
    }
  }

  private static void firstUser(IdentityService identity, String password) {
    var user = identity.newUser(ADMIN);
    user.setFirstName("管理员");
    user.setLastName("");
    user.setPassword(password);
    identity.saveUser(user);
    Roles.roles().keySet().forEach(role -> identity.createMembership(ADMIN, role));
    Roles.skills().keySet().forEach(skill -> identity.createMembership(ADMIN, skill));
    identity.createMembership(ADMIN, CAMUNDA_ADMIN);
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
