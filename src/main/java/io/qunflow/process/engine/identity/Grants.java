package io.qunflow.process.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import io.qunflow.security.Roles;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each role may do. Who may work on a task the engine grants task by task, to its candidate
 * groups and its assignee. Nobody but publishers deploys, nobody starts a process around our code.
 */
final class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** Repeatable: what there is stays as it is. */
  void make() {
    for (var admin : List.of(FirstStart.CAMUNDA_ADMIN, Roles.ADMIN)) {
      for (Resource resource : Resources.values()) {
        grant(admin, resource, ANY, ALL);
      }
    }
    for (var role :
        List.of(Roles.OPERATOR, Roles.DESIGNER, Roles.PUBLISHER, Roles.SCHEDULER, Roles.AUDITOR)) {
      grant(role, Resources.APPLICATION, "welcome", ACCESS);
      grant(role, Resources.USER, ANY, READ);
      grant(role, Resources.GROUP, ANY, READ);
      grant(
          role,
          Resources.PROCESS_DEFINITION,
          ANY,
          ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_HISTORY);
      grant(role, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
    }
    grant(Roles.OPERATOR, Resources.APPLICATION, "tasklist", ACCESS);
    grant(Roles.OPERATOR, Resources.TASK, ANY, READ);
    for (var role : List.of(Roles.DESIGNER, Roles.PUBLISHER, Roles.AUDITOR)) {
      grant(role, Resources.APPLICATION, "cockpit", ACCESS);
      if (role.equals(Roles.PUBLISHER)) {
        grant(role, Resources.DEPLOYMENT, ANY, READ, CREATE);
      } else {
        grant(role, Resources.DEPLOYMENT, ANY, READ);
      }
    }

    grant(Roles.AUDITOR, Resources.APPLICATION, "tasklist", ACCESS);
    grant(Roles.AUDITOR, Resources.TASK, ANY, READ);
    grant(Roles.AUDITOR, Resources.AUTHORIZATION, ANY, READ);
    grant(
        Roles.AUDITOR,
        Resources.OPERATION_LOG_CATEGORY,
        ANY,
        UserOperationLogCategoryPermissions.READ);
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    boolean there =
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .count()
            > 0;
    if (!there) {
      Repeatable.make(
          () -> {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
          });
    }
  }
}
