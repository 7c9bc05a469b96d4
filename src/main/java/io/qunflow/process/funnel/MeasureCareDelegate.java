package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureCare of brand.bpmn. */
@Component
class MeasureCareDelegate extends ProcessStep {

  private final RoundFigures figures;
  private final FunnelProperties properties;

  MeasureCareDelegate(RoundFigures figures, FunnelProperties properties) {
    this.figures = figures;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = figures.measure(step);
    var zone = figures.zone(step);
    step.set(Brand.CARE_SUMMARY, RoundWords.care(round, zone));
    step.set(Brand.ROUND_SUMMARY, RoundWords.round(round, figures.beside(step, round), zone));
    step.set(Brand.GAP_TOO_LARGE, round.care().isAbove(properties.careGapPercent()));
    step.set(Brand.CARE_WORK, "");
  }
}
