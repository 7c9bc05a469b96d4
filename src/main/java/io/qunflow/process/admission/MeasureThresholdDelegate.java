package io.qunflow.process.admission;

import io.qunflow.membership.admission.ApplicationDecisions;
import io.qunflow.membership.admission.Applications;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureThreshold of member-admission.bpmn (A2). */
@Component
class MeasureThresholdDelegate extends ProcessStep {

  private final Applications applications;
  private final ApplicationDecisions decisions;

  MeasureThresholdDelegate(Applications applications, ApplicationDecisions decisions) {
    this.applications = applications;
    this.decisions = decisions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var application = applications.find(MemberAdmission.application(step));
    step.set(MemberAdmission.PERSON_NEEDED, decisions.needsAPerson(application.id()));
    step.set(MemberAdmission.SUMMARY, AskWords.of(application));
    step.set(MemberAdmission.RECEIVED_YUAN, application.received().major());
    step.clear(MemberAdmission.DECISION);
    step.clear(MemberAdmission.NOTE);
    step.clear(MemberAdmission.REFUSAL);
  }
}
