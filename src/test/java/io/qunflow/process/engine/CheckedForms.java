package io.qunflow.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;

/** Completes tasks of a process test as the product does: what the form refuses is refused. */
public final class CheckedForms {

  private final ProcessEngine engine;

  public CheckedForms(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * @throws RuntimeException naming each field its form refuses
   */
  public void complete(Task task, Map<String, Object> values) {
    new TaskForms((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .checked(task.getId(), values);
    engine.getTaskService().complete(task.getId(), values);
  }
}
