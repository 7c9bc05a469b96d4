package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallStandard of health-standard.bpmn. */
@Component
class RecallStandardDelegate extends ProcessStep {

  private final HealthService health;

  RecallStandardDelegate(HealthService health) {
    this.health = health;
  }

  @Override
  protected void run(StepContext step) {
    health
        .findStandard(step.community())
        .ifPresentOrElse(
            last -> StandardAnswers.fillIn(step, last), () -> StandardAnswers.suggest(step));
  }
}
