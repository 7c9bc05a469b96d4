package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.FollowupEnds;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endClassFollowup of class-followup.bpmn (P3). */
@Component
class EndClassFollowupDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final FollowupEnds followups;

  EndClassFollowupDelegate(PublicClasses classes, FollowupEnds followups) {
    this.classes = classes;
    this.followups = followups;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    followups.end(classes.find(step.get(PublicClassRun.ID)), step.get(FollowupRun.SINCE));
  }
}
