package io.qunflow.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes a task only if the values for its form are right. */
final class CheckedTaskService extends TaskServiceImpl {

  private final TaskForms forms;

  CheckedTaskService(TaskForms forms) {
    this.forms = forms;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, Map.of());
  }

  @Override
  public void complete(String taskId, Map<String, Object> values) {
    try {
      super.complete(taskId, forms.checked(taskId, values));
    } catch (RuntimeException e) {
      throw forms.explained(taskId, e);
    }
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> values, boolean deserializeValues) {
    try {
      return super.completeWithVariablesInReturn(
          taskId, forms.checked(taskId, values), deserializeValues);
    } catch (RuntimeException e) {
      throw forms.explained(taskId, e);
    }
  }
}
