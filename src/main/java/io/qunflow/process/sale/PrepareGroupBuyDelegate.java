package io.qunflow.process.sale;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.promotion.LocalDeadlines;
import io.qunflow.process.promotion.OfferingChoices;
import io.qunflow.shared.BusinessException;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_prepareGroupBuy of group-buying.bpmn (F4). */
@Component
class PrepareGroupBuyDelegate extends ProcessStep {

  private final GroupBuys groups;
  private final OfferingChoices choices;
  private final CommunityService communities;

  PrepareGroupBuyDelegate(GroupBuys groups, OfferingChoices choices, CommunityService communities) {
    this.groups = groups;
    this.choices = choices;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    step.set(GroupBuySteps.OFFERINGS, choices.find(community.key()));
    var planned = step.find(GroupBuySteps.ID);
    step.set(GroupBuySteps.PLANNED, planned.isPresent());
    step.set(GroupBuySteps.REFUSAL, "");
    if (planned.isPresent()) {
      prefill(step, groups.find(community.key(), planned.get()), ZoneId.of(community.timeZone()));
    }
  }

  /** So that a plan that comes back is there to be changed. */
  private static void prefill(StepContext step, GroupBuy planned, ZoneId zone) {
    step.set(GroupBuySteps.OFFERING, planned.offeringKey());
    step.set(GroupBuySteps.NEEDED, planned.needed());
    step.set(GroupBuySteps.PRICE, BigDecimal.valueOf(planned.priceMinor(), 2));
    step.set(GroupBuySteps.UNTIL_DAY, LocalDeadlines.day(planned.endsAt(), zone));
    step.set(GroupBuySteps.UNTIL_TIME, LocalDeadlines.time(planned.endsAt(), zone));
  }
}
