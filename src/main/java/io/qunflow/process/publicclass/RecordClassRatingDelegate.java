package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordClassRating of public-class.bpmn (P1, P2). */
@Component
class RecordClassRatingDelegate extends ProcessStep {

  private final PublicClasses classes;

  RecordClassRatingDelegate(PublicClasses classes) {
    this.classes = classes;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    classes.rate(
        step.get(PublicClassRun.ID),
        step.get(PublicClassRun.RATING),
        step.get(PublicClassRun.RATING_NOTE),
        step.find(PublicClassRun.REPLAY).orElse(""));
  }
}
