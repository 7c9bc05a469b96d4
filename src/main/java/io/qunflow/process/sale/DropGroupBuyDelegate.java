package io.qunflow.process.sale;

import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_dropGroupBuy of group-buying.bpmn (F4). */
@Component
class DropGroupBuyDelegate extends ProcessStep {

  private final GroupBuys groups;

  DropGroupBuyDelegate(GroupBuys groups) {
    this.groups = groups;
  }

  @Override
  protected void run(StepContext step) {
    step.find(GroupBuySteps.ID).ifPresent(groups::drop);
  }
}
