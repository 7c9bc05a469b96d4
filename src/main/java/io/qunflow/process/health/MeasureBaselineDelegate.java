package io.qunflow.process.health;

import io.qunflow.lifecycle.health.Baseline;
import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.ConversionWeek;
import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureBaseline of health-standard.bpmn. */
@Component
class MeasureBaselineDelegate extends ProcessStep {

  private final HealthFigures figures;
  private final ConversionService conversions;

  MeasureBaselineDelegate(HealthFigures figures, ConversionService conversions) {
    this.figures = figures;
    this.conversions = conversions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var baseline = figures.measureBaseline(step.community());
    var stated = stated(step, baseline);
    step.set(HealthStandard.BASELINE, BaselineText.of(baseline, stated));
    step.set(HealthStandard.CONVERSIONS, ConversionRows.of(baseline, stated));
    step.set(HealthStandard.NOISE, false);
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }

  private List<ConversionWeek> stated(StepContext step, Baseline baseline) {
    var weeks = baseline.weeks();
    return conversions.find(
        step.community(), weeks.get(0).week(), weeks.get(weeks.size() - 1).week());
  }
}
