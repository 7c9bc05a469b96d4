package io.qunflow.process.admission;

import io.qunflow.membership.admission.Applications;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_welcomeMember of member-joining.bpmn (A2): notice, profile and welfare at once.
 */
@Component
class WelcomeMemberDelegate extends ProcessStep {

  private final Applications applications;
  private final AdmissionMessages messages;

  WelcomeMemberDelegate(Applications applications, AdmissionMessages messages) {
    this.applications = applications;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    messages.welcome(applications.find(MemberAdmission.application(step)));
  }
}
