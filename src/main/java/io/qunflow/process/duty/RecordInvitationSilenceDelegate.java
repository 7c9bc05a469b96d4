package io.qunflow.process.duty;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.duty.InvitationOutcome;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordInvitationSilence of duty-invitation.bpmn. */
@Component
class RecordInvitationSilenceDelegate extends ProcessStep {

  private final DutyService duties;

  RecordInvitationSilenceDelegate(DutyService duties) {
    this.duties = duties;
  }

  @Override
  protected void run(StepContext step) {
    duties.recordAnswer(
        step.community(),
        step.get(DutyInvitation.WEEK),
        new MemberId(Long.parseLong(step.get(DutyInvitation.CANDIDATE))),
        InvitationOutcome.SILENT);
  }
}
