package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.PlannedRemedy;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordRemedy of health-standard.bpmn. */
@Component
class RecordRemedyDelegate extends ProcessStep {

  private final HealthService health;

  RecordRemedyDelegate(HealthService health) {
    this.health = health;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    health.planRemedy(
        step.community(),
        step.get(LifecycleVariables.CYCLE),
        new PlannedRemedy(
            step.get(HealthStandard.REMEDY),
            step.get(HealthStandard.REMEDY_WORK),
            step.get(HealthStandard.REMEDY_OWNER),
            step.get(HealthStandard.REMEDY_UNTIL)));
  }
}
