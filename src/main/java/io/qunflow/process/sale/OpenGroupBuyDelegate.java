package io.qunflow.process.sale;

import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openGroupBuy of group-buying.bpmn (F4). */
@Component
class OpenGroupBuyDelegate extends ProcessStep {

  private final GroupBuys groups;

  OpenGroupBuyDelegate(GroupBuys groups) {
    this.groups = groups;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    groups.open(step.get(GroupBuySteps.ID), step.businessKey(), step.user().orElse(""));
  }
}
