package io.qunflow.process.engine;

import io.qunflow.process.FieldError;
import io.qunflow.process.engine.FormSchema.Field;
import io.qunflow.shared.Wording;
import java.util.HashMap;
import java.util.List;
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
   * @throws FormViolationException naming each wrong field; a task without a form accepts anything.
   *     Also if somebody else has to complete the task.
   */
  Map<String, Object> checked(String taskId, Map<String, Object> values) {
    Map<String, Object> sent = values == null ? new HashMap<>() : new HashMap<>(values);
    var known = engine.getTaskService().getVariables(taskId);
    refuseWhoDecidedBefore(known);
    var form = find(taskId);
    if (form.isPresent()) {
      form.get().fields().stream()
          .filter(f -> f.type().equals("checkbox") && !f.disabled() && !f.required())
          .filter(f -> known.get(f.key()) == null)
          .forEach(f -> sent.putIfAbsent(f.key(), false));
      validator.check(form.get(), sent, known);
      form.get().fields().stream().filter(Field::disabled).map(Field::key).forEach(sent::remove);
    }
    return sent;
  }

  /** See {@link TaskVariables#NOT_BY}. */
  private void refuseWhoDecidedBefore(Map<String, ?> known) {
    var person = engine.getIdentityService().getCurrentAuthentication();
    var key = TaskVariables.NOT_BY.name();
    if (person != null && person.getUserId().equals(known.get(key))) {
      throw new FormViolationException(
          List.of(
              new FieldError(
                  key,
                  Wording.of(
                      "当初是您决定的，请换一位同事来办",
                      "you decided it before, so somebody else has to do this"))));
    }
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
