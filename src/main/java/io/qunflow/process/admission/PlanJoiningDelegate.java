package io.qunflow.process.admission;

import io.qunflow.membership.admission.Applications;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_planJoining of member-joining.bpmn (A2). */
@Component
class PlanJoiningDelegate extends ProcessStep {

  private final Applications applications;

  PlanJoiningDelegate(Applications applications) {
    this.applications = applications;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(MemberAdmission.ADMITTED, false);
    step.set(MemberAdmission.DUE_AT, applications.find(MemberAdmission.application(step)).dueAt());
  }
}
