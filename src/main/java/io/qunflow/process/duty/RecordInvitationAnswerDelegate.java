package io.qunflow.process.duty;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.duty.InvitationOutcome;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordInvitationAnswer of duty-invitation.bpmn. */
@Component
class RecordInvitationAnswerDelegate extends ProcessStep {

  private final DutyService duties;

  RecordInvitationAnswerDelegate(DutyService duties) {
    this.duties = duties;
  }

  @Override
  protected void run(StepContext step) {
    duties.recordAnswer(
        step.community(),
        step.get(DutyInvitation.WEEK),
        new MemberId(Long.parseLong(step.get(DutyInvitation.CANDIDATE))),
        InvitationOutcome.valueOf(step.get(DutyInvitation.ANSWER).toUpperCase(Locale.ROOT)));
  }
}
