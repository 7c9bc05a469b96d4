package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.Measure;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCaseDecision of moderation-case.bpmn (A4). */
@Component
class RecordCaseDecisionDelegate extends ProcessStep {

  private final CaseHandling handling;

  RecordCaseDecisionDelegate(CaseHandling handling) {
    this.handling = handling;
  }

  @Override
  protected void run(StepContext step) {
    handling.decide(
        step.get(ModerationCase.ID),
        Measure.of(step.get(ModerationCase.MEASURE)),
        step.get(ModerationCase.REASON),
        step.user().orElse(""));
  }
}
