package io.qunflow.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits a task's form only if its values are right. */
final class CheckedFormService extends FormServiceImpl {

  private final TaskForms forms;

  CheckedFormService(TaskForms forms) {
    this.forms = forms;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> values) {
    super.submitTaskForm(taskId, forms.checked(taskId, values));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> values, boolean deserializeValues) {
    return super.submitTaskFormWithVariablesInReturn(
        taskId, forms.checked(taskId, values), deserializeValues);
  }
}
