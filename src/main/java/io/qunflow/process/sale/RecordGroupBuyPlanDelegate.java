package io.qunflow.process.sale;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.promotion.LocalDeadlines;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordGroupBuyPlan of group-buying.bpmn (F4). */
@Component
class RecordGroupBuyPlanDelegate extends ProcessStep {

  private final GroupBuys groups;
  private final CommunityService communities;

  RecordGroupBuyPlanDelegate(GroupBuys groups, CommunityService communities) {
    this.groups = groups;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    var known = step.find(GroupBuySteps.ID);
    var until =
        LocalDeadlines.of(
            step.get(GroupBuySteps.UNTIL_DAY),
            step.find(GroupBuySteps.UNTIL_TIME),
            ZoneId.of(community.timeZone()));
    var given =
        new NewGroupBuy(
            community.key(),
            step.get(GroupBuySteps.OFFERING),
            step.get(GroupBuySteps.NEEDED),
            Yuan.minor(step.get(GroupBuySteps.PRICE)),
            known.isPresent()
                ? LocalDeadlines.keeping(groups.find(community.key(), known.get()).endsAt(), until)
                : until);
    var by = step.user().orElse("");
    var planned =
        known.isPresent() ? groups.redraft(known.get(), given, by) : groups.draft(given, by);
    step.set(GroupBuySteps.ID, (int) planned.id());
  }
}
