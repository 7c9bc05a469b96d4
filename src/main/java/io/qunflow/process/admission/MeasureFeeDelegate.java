package io.qunflow.process.admission;

import io.qunflow.membership.admission.FeeReturns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureFee of fee-return.bpmn (A2). */
@Component
class MeasureFeeDelegate extends ProcessStep {

  private final FeeReturns fees;

  MeasureFeeDelegate(FeeReturns fees) {
    this.fees = fees;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var open = fees.open(MemberAdmission.application(step));
    step.set(MemberAdmission.FEE_RECEIVED, open.minor() > 0);
    step.set(MemberAdmission.FEE_NAMED, Math.toIntExact(open.minor()));
    step.set(MemberAdmission.FEE_TO_RETURN, open.major().toPlainString() + " 元");
  }
}
