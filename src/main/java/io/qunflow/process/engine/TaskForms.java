package io.qunflow.process.engine;

import io.qunflow.process.engine.FormSchema.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The forms of open tasks, and the check of what is sent for them. */
final class TaskForms {

  private final ProcessEngineConfigurationImpl engine;
  private final FormValidator validator = new FormValidator();

  TaskForms(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * @param values by field key; null counts as none
   * @return what to complete the task with: the values, and {@code false} for each checkbox that
   *     was left out, as the form in the browser sends it
   * @throws FormViolationException naming each wrong field; a task without a form accepts anything
   */
  Map<String, Object> checked(String taskId, Map<String, Object> values) {
    Map<String, Object> sent = values == null ? new HashMap<>() : new HashMap<>(values);
    var form = find(taskId);
    if (form.isPresent()) {
      var known = engine.getTaskService().getVariables(taskId);
      form.get().fields().stream()
          .filter(f -> f.type().equals("checkbox") && !f.disabled() && !f.required())
          .filter(f -> known.get(f.key()) == null)
          .forEach(f -> sent.putIfAbsent(f.key(), false));
      validator.check(form.get(), sent, known);
      form.get().fields().stream().filter(Field::disabled).map(Field::key).forEach(sent::remove);
    }
    return sent;
  }

  /** The form deployed with the task's process; empty for a task without one. */
  Optional<FormSchema> find(String taskId) {
    var task =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskId(taskId)
            .initializeFormKeys()
            .singleResult();
    if (task == null || task.getCamundaFormRef() == null) {
      return Optional.empty();
    }
    return Optional.of(FormSchema.read(engine.getFormService().getDeployedTaskForm(taskId)));
  }

  /**
   * What to throw for a completion that failed: of two people who complete one task at once, the
   * second may fail anywhere, at our tables as well as at the engine's.
   */
  RuntimeException explained(String taskId, RuntimeException failure) {
    if (failure instanceof AuthorizationException || failure instanceof FormViolationException) {
      return failure;
    }
    boolean open = engine.getTaskService().createTaskQuery().taskId(taskId).count() > 0;
    return open ? failure : new TaskAlreadyGoneException(failure);
  }
}
