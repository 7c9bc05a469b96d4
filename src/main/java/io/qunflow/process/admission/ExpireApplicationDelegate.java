package io.qunflow.process.admission;

import io.qunflow.membership.admission.ApplicationDecisions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_expireApplication of member-admission.bpmn and member-joining.bpmn (A2). */
@Component
class ExpireApplicationDelegate extends ProcessStep {

  private final ApplicationDecisions decisions;
  private final ApplicantMessages messages;

  ExpireApplicationDelegate(ApplicationDecisions decisions, ApplicantMessages messages) {
    this.decisions = decisions;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    decisions.expire(MemberAdmission.application(step));
    messages.tell(MemberAdmission.application(step), ApplicantMessages.News.EXPIRED);
  }
}
