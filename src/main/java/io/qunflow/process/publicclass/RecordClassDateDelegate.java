package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordClassDate of public-class.bpmn (P1). */
@Component
class RecordClassDateDelegate extends ProcessStep {

  private final ClassPlanning planning;

  RecordClassDateDelegate(ClassPlanning planning) {
    this.planning = planning;
  }

  @Override
  protected void run(StepContext step) throws ClassDateRefusedException {
    var date =
        new ClassDate(
            step.get(PublicClassRun.TITLE),
            "",
            step.get(PublicClassRun.DAY).atTime(LocalTime.parse(step.get(PublicClassRun.TIME))),
            step.get(PublicClassRun.MINUTES),
            step.get(PublicClassRun.CAPACITY),
            step.find(PublicClassRun.MEETING).orElse(""),
            step.find(PublicClassRun.AGAIN).orElse(""));
    try {
      planning.setDate(step.get(PublicClassRun.ID), date, step.user().orElse(""));
    } catch (BusinessException e) {
      throw new ClassDateRefusedException(e);
    }
    step.set(PublicClassRun.DATED, true);
    step.clear(PublicClassRun.DATE_REFUSAL);
  }
}
