package io.qunflow.process.admission;

import io.qunflow.membership.admission.ApplicationDecisions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_refuseApplication of member-admission.bpmn (A2). */
@Component
class RefuseApplicationDelegate extends ProcessStep {

  private final ApplicationDecisions decisions;
  private final ApplicantMessages messages;

  RefuseApplicationDelegate(ApplicationDecisions decisions, ApplicantMessages messages) {
    this.decisions = decisions;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    decisions.refuse(
        MemberAdmission.application(step), step.get(MemberAdmission.NOTE), step.user().orElse(""));
    messages.tell(MemberAdmission.application(step), ApplicantMessages.News.REFUSED);
  }
}
