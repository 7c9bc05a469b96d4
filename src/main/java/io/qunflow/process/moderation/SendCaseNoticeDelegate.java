package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendCaseNotice of moderation-case.bpmn (A4). */
@Component
class SendCaseNoticeDelegate extends ProcessStep {

  private final ModerationCases cases;
  private final CaseHandling handling;
  private final CaseLetters letters;

  SendCaseNoticeDelegate(ModerationCases cases, CaseHandling handling, CaseLetters letters) {
    this.cases = cases;
    this.handling = handling;
    this.letters = letters;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    int id = step.get(ModerationCase.ID);
    handling.noteNotice(id);
    letters.sendNotice(cases.find(step.community(), id));
  }
}
