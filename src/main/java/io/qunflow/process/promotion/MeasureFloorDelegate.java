package io.qunflow.process.promotion;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureFloor of promotion.bpmn (F3). */
@Component
class MeasureFloorDelegate extends ProcessStep {

  private final Promotions promotions;
  private final Offerings offerings;
  private final CommunityService communities;

  MeasureFloorDelegate(Promotions promotions, Offerings offerings, CommunityService communities) {
    this.promotions = promotions;
    this.offerings = offerings;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var planned = promotions.find(step.community(), step.get(PromotionSteps.ID));
    var offering = offerings.find(planned.offering());
    var terms = offering.terms();
    var zone = ZoneId.of(communities.find(planned.community()).timeZone());
    step.set(PromotionSteps.PRICE_MINOR, (int) planned.priceMinor());
    step.set(PromotionSteps.LIST_MINOR, (int) terms.listPriceMinor());
    step.set(PromotionSteps.COST_MINOR, (int) terms.costMinor());
    step.set(PromotionSteps.COMMISSION, terms.commissionBp());
    step.set(PromotionSteps.REWARD, terms.rewardBp());
    step.set(PromotionSteps.PLANNED_BY, planned.plannedBy());
    step.set(PromotionSteps.REFUSAL, "");
    step.set(
        PromotionSteps.SUMMARY,
        "%s：促销价 %s 元，从 %s 到 %s。\n%s。\n%s"
            .formatted(
                offering.name(),
                Yuan.of(planned.priceMinor()),
                LocalDeadlines.words(planned.startsAt(), zone),
                LocalDeadlines.words(planned.endsAt(), zone),
                FloorWords.terms(terms),
                planned.reason()));
    step.set(
        TaskVariables.CONSOLE_PAGE,
        "/communities/%s/offerings/%d".formatted(planned.community(), offering.id()));
  }
}
