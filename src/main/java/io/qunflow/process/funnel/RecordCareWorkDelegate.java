package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCareWork of brand.bpmn. */
@Component
class RecordCareWorkDelegate extends ProcessStep {

  private final RoundFigures figures;

  RecordCareWorkDelegate(RoundFigures figures) {
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(
        Brand.CARE_SUMMARY,
        RoundWords.care(figures.measure(step), figures.zone(step))
            + "已补："
            + step.get(Brand.CARE_WORK));
  }
}
