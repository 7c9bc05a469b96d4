package io.qunflow.process.admission;

import io.qunflow.membership.admission.Admittance;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_askNickname of member-joining.bpmn (A2). */
@Component
class AskNicknameDelegate extends ProcessStep {

  private final Admittance admittance;

  AskNicknameDelegate(Admittance admittance) {
    this.admittance = admittance;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    admittance.askNickname(MemberAdmission.application(step));
  }
}
