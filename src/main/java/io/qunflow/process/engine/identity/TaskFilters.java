package io.qunflow.process.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.qunflow.security.Roles;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;

/** The views of the task list that stand there at the first start, for those who complete tasks. */
final class TaskFilters {

  private final FilterService filters;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, AuthorizationService authorizations) {
    this.filters = filters;
    this.authorizations = authorizations;
  }

  /** Made only where there is no filter at all. */
  void make() {
    if (filters.createFilterQuery().count() > 0) {
      return;
    }
    var workers = List.of(Roles.OPERATOR, Roles.ADMIN);
    var readers = List.of(Roles.OPERATOR, Roles.ADMIN, Roles.AUDITOR);
    make("我的任务", 1, byUrgency(query().taskAssigneeExpression("${currentUser()}")), workers);
    make(
        "我组里的任务",
        2,
        byUrgency(
            query()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()),
        workers);
    make("逾期优先", 3, byUrgency(query()), readers);
    make(
        "按社群",
        4,
        query()
            .orderByProcessVariable("communityName", ValueType.STRING)
            .asc()
            .orderByDueDate()
            .asc(),
        readers);
  }

  private static TaskQuery query() {
    return new TaskQueryImpl();
  }

  private static TaskQuery byUrgency(TaskQuery query) {
    return query.orderByDueDate().asc().orderByTaskPriority().desc();
  }

  private void make(String name, int priority, Query<TaskQuery, Task> query, List<String> groups) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "priority",
            priority,
            "color",
            "#0f766e",
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of(Map.of("name", "communityName", "label", "社群"))));
    filters.saveFilter(filter);
    groups.forEach(group -> mayRead(filter, group));
  }

  private void mayRead(Filter filter, String group) {
    var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter.getId());
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
