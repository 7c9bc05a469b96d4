package io.qunflow.process.engine;

import java.util.Map;
import java.util.Optional;
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
   * @throws FormViolationException naming each wrong field; a task without a form accepts anything
   */
  void check(String taskId, Map<String, Object> values) {
    var form = find(taskId);
    if (form.isPresent()) {
      var known = engine.getTaskService().getVariables(taskId);
      validator.check(form.get(), values == null ? Map.of() : values, known);
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
}
