package io.qunflow.process.engine;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.TaskDetail;
import io.qunflow.process.TaskField;
import io.qunflow.process.TaskGoneException;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.process.UnknownTaskException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.Spin;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The engine's tasks, seen and worked on with the rights of the signed-in person. */
@Component
class EngineTaskInbox implements TaskInbox {

  private static final int MOST = 1000;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final RepositoryService repository;
  private final TaskForms forms;
  private final SignedIn signedIn;

  EngineTaskInbox(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService history,
      RepositoryService repository,
      ProcessEngineConfigurationImpl engine,
      SignedIn signedIn) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
    this.repository = repository;
    this.forms = new TaskForms(engine);
    this.signedIn = signedIn;
  }

  @Override
  public List<TaskSummary> findOpenTasks(CommunityKey community) {
    return summaries(
        signedIn.call(
            () ->
                list(
                    tasks
                        .createTaskQuery()
                        .or()
                        .processInstanceBusinessKey(community.value())
                        .processVariableValueEquals(
                            TaskVariables.COMMUNITY_KEY.name(), community.value())
                        .endOr(),
                    MOST)));
  }

  @Override
  public List<TaskSummary> findMyTasks() {
    return findMyMostUrgentTasks(MOST);
  }

  @Override
  public List<TaskSummary> findMyMostUrgentTasks(int most) {
    var groups = signedIn.groups();
    return summaries(signedIn.call(() -> list(mine(groups), most)));
  }

  @Override
  public long countMyTasks() {
    var groups = signedIn.groups();
    return signedIn.call(() -> mine(groups).count());
  }

  @Override
  public TaskDetail find(String taskId) throws UnknownTaskException {
    var task =
        signedIn.call(
            () -> tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult());
    if (task == null) {
      throw new UnknownTaskException(taskId);
    }
    var values = tasks.getVariables(taskId);
    var fields = forms.find(taskId).map(f -> fields(f.fields(), values, true)).orElse(List.of());
    return new TaskDetail(summaries(List.of(task)).get(0), task.getDescription(), fields);
  }

  @Override
  public void complete(String taskId, Map<String, Object> values)
      throws UnknownTaskException, TaskGoneException, FormRefusedException {
    Map<String, Object> variables = new LinkedHashMap<>();
    values.forEach((key, value) -> variables.put(key, engineValue(value)));
    try {
      signedIn.call(
          () -> {
            tasks.complete(taskId, variables);
            return null;
          });
    } catch (FormViolationException e) {
      throw new FormRefusedException(e.wording(), e.errors());
    } catch (AuthorizationException e) {
      throw new AccessDeniedException("您没有办理任务 %s 的权限。".formatted(taskId), e);
    } catch (TaskAlreadyGoneException e) {
      throw missing(taskId);
    }
  }

  private TaskQuery mine(List<String> groups) {
    var query = tasks.createTaskQuery().or().taskAssignee(signedIn.userId());
    return (groups.isEmpty() ? query : query.taskCandidateGroupIn(groups)).endOr();
  }

  private static List<Task> list(TaskQuery query, int most) {
    return query
        .orderByDueDate()
        .asc()
        .orderByTaskPriority()
        .desc()
        .orderByTaskId()
        .asc()
        .listPage(0, most);
  }

  /** What was found with the person's rights is described without them. */
  private List<TaskSummary> summaries(List<Task> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    Map<String, String> businessKeys =
        runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    var communities = texts(TaskVariables.COMMUNITY_KEY, instances);
    var pages = texts(TaskVariables.CONSOLE_PAGE, instances);
    return found.stream()
        .map(
            task -> {
              var instance = task.getProcessInstanceId();
              var community = communities.getOrDefault(instance, businessKeys.get(instance));
              return summary(task, community, pages.get(instance));
            })
        .toList();
  }

  /** The values of a text variable by process instance. */
  private Map<String, String> texts(ProcessVariable<String> variable, Set<String> instances) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances.toArray(String[]::new))
        .variableName(variable.name())
        .list()
        .stream()
        .filter(found -> found.getValue() instanceof String)
        .collect(
            Collectors.toMap(
                VariableInstance::getProcessInstanceId,
                found -> (String) found.getValue(),
                (one, other) -> one));
  }

  /**
   * @param top whether these are the form's own fields, which hold the variables' values
   */
  private static List<TaskField> fields(
      List<FormSchema.Field> fields, Map<String, Object> values, boolean top) {
    return fields.stream()
        .map(
            f ->
                new TaskField(
                    f.key(),
                    f.type(),
                    f.label(),
                    !f.disabled() && (f.required() || f.minRows() > 0),
                    f.disabled(),
                    FormValidator.options(f, values),
                    f.hiddenWhen(),
                    fields(f.columns(), values, false),
                    top ? FormValidator.plain(values.get(f.key())) : null))
        .toList();
  }

  private TaskSummary summary(Task task, String community, String page) {
    var groups =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(link -> link.getGroupId())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    var due = task.getDueDate();
    return new TaskSummary(
        task.getId(),
        task.getName(),
        task.getTaskDefinitionKey(),
        repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
        community,
        task.getAssignee(),
        groups,
        task.getPriority(),
        task.getCreateTime().toInstant(),
        due == null ? null : due.toInstant(),
        page);
  }

  private UnknownTaskException missing(String taskId) throws TaskGoneException {
    if (history.createHistoricTaskInstanceQuery().taskId(taskId).finished().count() > 0) {
      throw new TaskGoneException(taskId);
    }
    return new UnknownTaskException(taskId);
  }

  private static Object engineValue(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?> ? Spin.JSON(value) : value;
  }
}
