package io.qunflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** People at the tasks of a running engine, and what is left of its processes in the end. */
public final class People {

  private final ProcessEngine engine;

  public People(ProcessEngine engine) {
    this.engine = engine;
  }

  /** The one open task with this key; null if there is none. */
  public Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  public String variable(String task, String name) {
    return String.valueOf(engine.getTaskService().getVariable(task(task).getId(), name));
  }

  /** As the person would with the form. */
  public void complete(String task, Map<String, Object> values, String person) {
    engine.getIdentityService().setAuthenticatedUserId(person);
    new CheckedForms(engine).complete(task(task), values);
    engine.getIdentityService().clearAuthentication();
  }

  /** Nothing runs, and each of these ends was reached once. */
  public void assertEnded(String... ends) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    for (var end : ends) {
      assertThat(
              engine
                  .getHistoryService()
                  .createHistoricActivityInstanceQuery()
                  .activityId(end)
                  .count())
          .as(end)
          .isEqualTo(1);
    }
  }
}
