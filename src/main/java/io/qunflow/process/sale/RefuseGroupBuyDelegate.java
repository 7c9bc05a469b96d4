package io.qunflow.process.sale;

import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.promotion.FloorWords;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_refuseGroupBuy of group-buying.bpmn: the floor is named (F4). */
@Component
class RefuseGroupBuyDelegate extends ProcessStep {

  private final GroupBuys groups;
  private final Offerings offerings;

  RefuseGroupBuyDelegate(GroupBuys groups, Offerings offerings) {
    this.groups = groups;
    this.offerings = offerings;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var planned = groups.find(step.community(), step.get(GroupBuySteps.ID));
    step.set(
        GroupBuySteps.REFUSAL,
        FloorWords.refusal(
            "拼团价",
            planned.priceMinor(),
            offerings.find(planned.offering()).terms(),
            step.get(GroupBuySteps.VERDICT).equals("below_floor")));
  }
}
