package io.qunflow.process.engine;

import io.qunflow.community.MemberId;
import io.qunflow.process.FieldError;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.MemberTask;
import io.qunflow.process.MemberTasks;
import io.qunflow.process.TaskField;
import io.qunflow.process.UnknownTaskException;
import io.qunflow.process.engine.FormSchema.Field;
import io.qunflow.shared.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's tasks of members. Nobody is signed in here: the caller has made sure who comes, and
 * every task is looked up among those of that member.
 */
@Component
class EngineMemberTasks implements MemberTasks {

  private static final int MOST = 100;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final TaskForms forms;

  EngineMemberTasks(
      TaskService tasks, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.forms = new TaskForms(engine);
  }

  @Override
  @Transactional(readOnly = true)
  public List<MemberTask> findOpen(MemberId member) {
    return open(member).stream().map(this::view).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<MemberTask> find(MemberId member, long key) {
    return task(member, key).map(this::view);
  }

  @Override
  @Transactional(rollbackFor = Exception.class)
  public boolean answer(MemberId member, long key, Map<String, Object> values)
      throws UnknownTaskException, FormRefusedException {
    var task = task(member, key).orElseThrow(() -> new UnknownTaskException(String.valueOf(key)));
    var form =
        forms.find(task.getId()).orElseThrow(() -> new UnknownTaskException(String.valueOf(key)));
    var own =
        form.fields().stream()
            .filter(f -> f.member() != null && !f.disabled())
            .collect(Collectors.toMap(Field::key, f -> f));
    Map<String, Object> said = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (own.containsKey(name)) {
            said.put(name, engineValue(value));
          }
        });
    refuseForeignOptions(own, values);
    try {
      forms.checked(task.getId(), withKnown(task, form, said));
    } catch (FormViolationException e) {
      refuseIfOwn(e, own.keySet());
      tasks.setVariables(task.getId(), said);
      return false;
    }
    tasks.complete(task.getId(), withKnown(task, form, said));
    return true;
  }

  /** What operators filled in before stands beside what the member says. */
  private Map<String, Object> withKnown(Task task, FormSchema form, Map<String, Object> said) {
    var known = tasks.getVariables(task.getId());
    Map<String, Object> all = new HashMap<>();
    form.fields().stream()
        .filter(f -> !f.disabled() && known.get(f.key()) != null)
        .forEach(f -> all.put(f.key(), known.get(f.key())));
    all.putAll(said);
    return all;
  }

  private static void refuseForeignOptions(Map<String, Field> own, Map<String, Object> values)
      throws FormRefusedException {
    for (var field : own.values()) {
      var offered = field.member().options();
      if (!offered.isEmpty()
          && values.get(field.key()) instanceof String picked
          && !picked.isEmpty()
          && !offered.contains(picked)) {
        var error =
            new FieldError(field.key(), Wording.of("请从给出的选项里选", "choose one of the options given"));
        throw new FormRefusedException(error.message(), List.of(error));
      }
    }
  }

  private static void refuseIfOwn(FormViolationException e, Set<String> own)
      throws FormRefusedException {
    var errors =
        e.errors().stream().filter(error -> own.contains(error.key().split("\\W", 2)[0])).toList();
    if (!errors.isEmpty()) {
      throw new FormRefusedException(e.wording(), errors);
    }
  }

  private Optional<Task> task(MemberId member, long key) {
    return open(member).stream().filter(t -> MemberTasks.keyOf(t.getId()) == key).findFirst();
  }

  private List<Task> open(MemberId member) {
    var activities =
        runtime
            .createVariableInstanceQuery()
            .variableName(VARIABLE)
            .variableValueEquals(VARIABLE, String.valueOf(member.value()))
            .listPage(0, MOST)
            .stream()
            .map(VariableInstance::getActivityInstanceId)
            .toArray(String[]::new);
    return activities.length == 0
        ? List.of()
        : tasks
            .createTaskQuery()
            .activityInstanceIdIn(activities)
            .active()
            .orderByDueDate()
            .asc()
            .orderByTaskId()
            .asc()
            .listPage(0, MOST);
  }

  private MemberTask view(Task task) {
    var values = tasks.getVariables(task.getId());
    var fields =
        forms.find(task.getId()).map(FormSchema::fields).orElse(List.of()).stream()
            .filter(field -> field.member() != null)
            .map(field -> field(field, values))
            .toList();
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    var due = task.getDueDate();
    return new MemberTask(
        MemberTasks.keyOf(task.getId()),
        task.getTaskDefinitionKey(),
        task.getName(),
        instance.getBusinessKey(),
        due == null ? null : due.toInstant(),
        fields);
  }

  private static TaskField field(Field field, Map<String, Object> values) {
    var words = field.member();
    return new TaskField(
        field.key(),
        field.type(),
        words.label().isEmpty() ? field.label() : words.label(),
        field.required() && !field.disabled(),
        field.disabled(),
        FormValidator.options(field, values).stream()
            .filter(o -> words.options().isEmpty() || words.options().contains(o.value()))
            .toList(),
        field.hiddenWhen(),
        List.of(),
        FormValidator.plain(values.get(field.key())));
  }

  private static Object engineValue(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?> ? Spin.JSON(value) : value;
  }
}
