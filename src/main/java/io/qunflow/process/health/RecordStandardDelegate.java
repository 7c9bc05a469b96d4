package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordStandard of health-standard.bpmn. */
@Component
class RecordStandardDelegate extends ProcessStep {

  private final HealthService health;

  RecordStandardDelegate(HealthService health) {
    this.health = health;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    health.agreeStandard(
        step.community(), step.get(LifecycleVariables.CYCLE), StandardAnswers.standard(step));
  }
}
