package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordReadmission of case-appeal.bpmn (A4). */
@Component
class RecordReadmissionDelegate extends ProcessStep {

  private final CaseHandling handling;

  RecordReadmissionDelegate(CaseHandling handling) {
    this.handling = handling;
  }

  @Override
  protected void run(StepContext step) {
    handling.recordReadmission(
        step.get(ModerationCase.ID),
        step.get(ModerationCase.READMISSION_NOTE),
        step.user().orElse(""));
  }
}
