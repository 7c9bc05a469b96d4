package io.qunflow.process.admission;

import io.qunflow.membership.admission.ApplicationDecisions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_passThreshold of member-admission.bpmn (A2). Who did the last thing themselves
 * sees it on their page; who waited for a person or a payment is told.
 */
@Component
class PassThresholdDelegate extends ProcessStep {

  private final ApplicationDecisions decisions;
  private final ApplicantMessages messages;

  PassThresholdDelegate(ApplicationDecisions decisions, ApplicantMessages messages) {
    this.decisions = decisions;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    boolean decided = step.find(MemberAdmission.DECISION).isPresent();
    var received = step.find(MemberAdmission.RECEIVED_YUAN).orElse(BigDecimal.ZERO);
    long application = MemberAdmission.application(step);
    decisions.pass(application, Money.yuan(received), decided ? step.user().orElse("") : "");
    if (decided || received.signum() > 0) {
      messages.tell(application, ApplicantMessages.News.PASSED);
    }
  }
}
