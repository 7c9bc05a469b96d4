package io.qunflow.process.sale;

import io.qunflow.funnel.sale.GroupBuyState;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_settleGroupBuy of group-gathering.bpmn: the deadline came (F4). */
@Component
class SettleGroupBuyDelegate extends ProcessStep {

  private final GroupBuys groups;

  SettleGroupBuyDelegate(GroupBuys groups) {
    this.groups = groups;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var group = groups.settle(step.get(GroupBuySteps.ID));
    step.set(
        GroupBuySteps.OUTCOME,
        group.state() == GroupBuyState.COMPLETE
            ? "complete"
            : group.toRefund() > 0 ? "refund" : "failed");
  }
}
