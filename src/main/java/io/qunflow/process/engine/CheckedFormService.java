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
    try {
      super.submitTaskForm(taskId, forms.checked(taskId, values));
    } catch (RuntimeException e) {
      throw forms.explained(taskId, e);
    }
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> values, boolean deserializeValues) {
    try {
      return super.submitTaskFormWithVariablesInReturn(
          taskId, forms.checked(taskId, values), deserializeValues);
    } catch (RuntimeException e) {
      throw forms.explained(taskId, e);
    }
  }
}
