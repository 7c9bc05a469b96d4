package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_recallStandard of health-standard.bpmn: the last standard, before the first one
 * what the baseline proposes.
 */
@Component
class RecallStandardDelegate extends ProcessStep {

  private final HealthService health;
  private final HealthFigures figures;

  RecallStandardDelegate(HealthService health, HealthFigures figures) {
    this.health = health;
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var last = health.findStandard(step.community());
    if (last.isPresent()) {
      StandardAnswers.fillIn(step, last.get());
    } else {
      StandardAnswers.fillIn(step, figures.proposeStandard(step.community()));
    }
  }
}
