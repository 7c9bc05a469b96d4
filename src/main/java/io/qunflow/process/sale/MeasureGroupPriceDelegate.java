package io.qunflow.process.sale;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.promotion.FloorWords;
import io.qunflow.process.promotion.LocalDeadlines;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureGroupPrice of group-buying.bpmn (F4). */
@Component
class MeasureGroupPriceDelegate extends ProcessStep {

  private final GroupBuys groups;
  private final Offerings offerings;
  private final CommunityService communities;

  MeasureGroupPriceDelegate(GroupBuys groups, Offerings offerings, CommunityService communities) {
    this.groups = groups;
    this.offerings = offerings;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var planned = groups.find(step.community(), step.get(GroupBuySteps.ID));
    var terms = offerings.find(planned.offering()).terms();
    var zone = ZoneId.of(communities.find(planned.community()).timeZone());
    step.set(GroupBuySteps.PRICE_MINOR, (int) planned.priceMinor());
    step.set(GroupBuySteps.LIST_MINOR, (int) terms.listPriceMinor());
    step.set(GroupBuySteps.COST_MINOR, (int) terms.costMinor());
    step.set(GroupBuySteps.COMMISSION, terms.commissionBp());
    step.set(GroupBuySteps.REWARD, terms.rewardBp());
    step.set(GroupBuySteps.PLANNED_BY, planned.plannedBy());
    step.set(GroupBuySteps.SETTLES_AT, groups.settlesAt(planned));
    step.set(GroupBuySteps.REFUSAL, "");
    step.set(
        GroupBuySteps.SUMMARY,
        "%s：%d 人成团，拼团价 %s 元，截止 %s。\n%s。"
            .formatted(
                planned.offeringName(),
                planned.needed(),
                Yuan.of(planned.priceMinor()),
                LocalDeadlines.words(planned.endsAt(), zone),
                FloorWords.terms(terms)));
    step.set(TaskVariables.CONSOLE_PAGE, planned.page());
  }
}
