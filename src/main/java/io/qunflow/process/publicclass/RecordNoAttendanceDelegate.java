package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordNoAttendance of public-class.bpmn (P2). */
@Component
class RecordNoAttendanceDelegate extends ProcessStep {

  private final PublicClasses classes;

  RecordNoAttendanceDelegate(PublicClasses classes) {
    this.classes = classes;
  }

  @Override
  protected void run(StepContext step) {
    classes.recordNoAttendance(step.get(PublicClassRun.ID), step.get(PublicClassRun.NO_ATTENDANCE));
  }
}
