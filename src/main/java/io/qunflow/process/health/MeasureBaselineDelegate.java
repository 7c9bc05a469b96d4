package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureBaseline of health-standard.bpmn. */
@Component
class MeasureBaselineDelegate extends ProcessStep {

  private final HealthFigures figures;

  MeasureBaselineDelegate(HealthFigures figures) {
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(HealthStandard.BASELINE, BaselineText.of(figures.measureBaseline(step.community())));
    step.set(HealthStandard.NOISE, false);
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }
}
