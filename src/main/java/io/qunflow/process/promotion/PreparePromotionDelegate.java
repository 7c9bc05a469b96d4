package io.qunflow.process.promotion;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_preparePromotion of promotion.bpmn (F3). */
@Component
class PreparePromotionDelegate extends ProcessStep {

  private final Promotions promotions;
  private final Offerings offerings;
  private final OfferingChoices choices;
  private final CommunityService communities;

  PreparePromotionDelegate(
      Promotions promotions,
      Offerings offerings,
      OfferingChoices choices,
      CommunityService communities) {
    this.promotions = promotions;
    this.offerings = offerings;
    this.choices = choices;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    step.set(PromotionSteps.OFFERINGS, choices.find(community.key()));
    var planned = step.find(PromotionSteps.ID);
    step.set(PromotionSteps.PLANNED, planned.isPresent());
    step.set(PromotionSteps.REFUSAL, "");
    if (planned.isPresent()) {
      prefill(
          step, promotions.find(community.key(), planned.get()), ZoneId.of(community.timeZone()));
    }
  }

  /** So that a plan that comes back is there to be changed. */
  private void prefill(StepContext step, Promotion planned, ZoneId zone) throws BusinessException {
    step.set(PromotionSteps.OFFERING, offerings.find(planned.offering()).key());
    step.set(PromotionSteps.PRICE, BigDecimal.valueOf(planned.priceMinor(), 2));
    if (planned.startsAt().isAfter(planned.plannedAt())) {
      step.set(PromotionSteps.FROM_DAY, LocalDeadlines.day(planned.startsAt(), zone));
    }
    step.set(PromotionSteps.UNTIL_DAY, LocalDeadlines.day(planned.endsAt(), zone));
    step.set(PromotionSteps.UNTIL_TIME, LocalDeadlines.time(planned.endsAt(), zone));
    step.set(PromotionSteps.REASON, planned.reason());
  }
}
