package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_closeCase of case-appeal.bpmn: nobody appealed (A4). */
@Component
class CloseCaseDelegate extends ProcessStep {

  private final CaseHandling handling;

  CloseCaseDelegate(CaseHandling handling) {
    this.handling = handling;
  }

  @Override
  protected void run(StepContext step) {
    handling.closeUnappealed(step.get(ModerationCase.ID));
  }
}
