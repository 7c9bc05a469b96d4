package io.qunflow.process.duty;

import io.qunflow.lifecycle.duty.DutyChoice;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_chooseDutyAdmin of duty-invitation.bpmn: who is here for company is asked first
 * among those whose turn it is (A4, L5.1).
 */
@Component
class ChooseDutyAdminDelegate extends ProcessStep {

  private final DutyService duties;
  private final MemberKinds kinds;

  ChooseDutyAdminDelegate(DutyService duties, MemberKinds kinds) {
    this.duties = duties;
    this.kinds = kinds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.clear(DutyInvitation.CANDIDATE);
    step.clear(DutyInvitation.CANDIDATE_NAME);
    step.clear(DutyInvitation.ANSWER);
    step.clear(DutyInvitation.STAFF);
    step.set(DutyInvitation.INVITED, "");
    step.set(DutyInvitation.WEEK, duties.currentWeek(step.community()));
    var choice = duties.chooseNext(step.community(), kinds.findAskedFirst(step.community()));
    step.set(DutyInvitation.CANDIDATE_FOUND, choice.isPresent());
    step.set(DutyInvitation.PAIR, choice.map(DutyChoice::pair).orElse(false));
    choice.ifPresent(chosen -> name(step, chosen));
  }

  private static void name(StepContext step, DutyChoice choice) {
    step.set(DutyInvitation.WEEK, choice.week());
    step.set(DutyInvitation.CANDIDATE, String.valueOf(choice.member().value()));
    step.set(DutyInvitation.CANDIDATE_NAME, choice.nickname());
    if (!choice.pair()) {
      step.set(DutyInvitation.INVITED, String.valueOf(choice.member().value()));
    }
  }
}
