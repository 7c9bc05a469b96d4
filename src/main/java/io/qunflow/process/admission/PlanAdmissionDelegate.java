package io.qunflow.process.admission;

import io.qunflow.membership.admission.Applications;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_planAdmission of member-admission.bpmn (A2): until when the applicant has to
 * have gone on.
 */
@Component
class PlanAdmissionDelegate extends ProcessStep {

  private final Applications applications;

  PlanAdmissionDelegate(Applications applications) {
    this.applications = applications;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var application = applications.find(MemberAdmission.application(step));
    step.set(MemberAdmission.DUE_AT, application.dueAt());
    step.set(
        TaskVariables.CONSOLE_PAGE,
        "/communities/%s/applications/%d".formatted(step.community(), application.id()));
  }
}
