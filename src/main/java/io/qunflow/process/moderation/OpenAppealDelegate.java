package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openAppeal of case-appeal.bpmn (A4). */
@Component
class OpenAppealDelegate extends ProcessStep {

  private final ModerationCases cases;
  private final CaseHandling handling;
  private final CaseLetters letters;

  OpenAppealDelegate(ModerationCases cases, CaseHandling handling, CaseLetters letters) {
    this.cases = cases;
    this.handling = handling;
    this.letters = letters;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    int id = step.get(ModerationCase.ID);
    var until = handling.openAppeal(id);
    var file = cases.find(step.community(), id);
    letters.sendDecision(file, until);
    step.set(ModerationCase.APPEAL_UNTIL, until);
    step.set(ModerationCase.DECIDED_BY, file.decidedBy());
  }
}
