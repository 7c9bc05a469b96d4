package io.qunflow.process.admission;

import io.qunflow.membership.admission.FeeReturns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordReturn of fee-return.bpmn (A2). */
@Component
class RecordReturnDelegate extends ProcessStep {

  private final FeeReturns fees;

  RecordReturnDelegate(FeeReturns fees) {
    this.fees = fees;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    fees.record(
        MemberAdmission.application(step),
        new Money(step.get(MemberAdmission.FEE_NAMED), "CNY"),
        step.user().orElse(""));
  }
}
