package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openClassCalls of class-followup.bpmn (P3). */
@Component
class OpenClassCallsDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final Followups followups;

  OpenClassCallsDelegate(PublicClasses classes, Followups followups) {
    this.classes = classes;
    this.followups = followups;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    followups.openCalls(classes.find(step.get(PublicClassRun.ID)), step.get(FollowupRun.SINCE));
  }
}
