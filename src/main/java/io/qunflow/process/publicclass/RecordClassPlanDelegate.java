package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordClassPlan of public-class.bpmn (P1). */
@Component
class RecordClassPlanDelegate extends ProcessStep {

  private final ClassPlanning planning;

  RecordClassPlanDelegate(ClassPlanning planning) {
    this.planning = planning;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    planning.plan(
        step.get(PublicClassRun.ID),
        new ClassPlan(
            step.find(PublicClassRun.OWNER).orElse(""),
            step.find(PublicClassRun.TEACHER).orElse(""),
            step.find(PublicClassRun.PERCENT).orElse(0),
            step.find(PublicClassRun.PAY).orElse(""),
            step.find(PublicClassRun.AFTER).orElse("")));
  }
}
