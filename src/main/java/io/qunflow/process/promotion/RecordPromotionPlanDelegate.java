package io.qunflow.process.promotion;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordPromotionPlan of promotion.bpmn (F3). */
@Component
class RecordPromotionPlanDelegate extends ProcessStep {

  private final Promotions promotions;
  private final CommunityService communities;

  RecordPromotionPlanDelegate(Promotions promotions, CommunityService communities) {
    this.promotions = promotions;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    var zone = ZoneId.of(community.timeZone());
    var given =
        new NewPromotion(
            community.key(),
            step.get(PromotionSteps.OFFERING),
            Yuan.minor(step.get(PromotionSteps.PRICE)),
            step.find(PromotionSteps.FROM_DAY)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null),
            LocalDeadlines.of(
                step.get(PromotionSteps.UNTIL_DAY), step.find(PromotionSteps.UNTIL_TIME), zone),
            step.get(PromotionSteps.REASON));
    var by = step.user().orElse("");
    var known = step.find(PromotionSteps.ID);
    var planned =
        known.isPresent()
            ? promotions.redraft(known.get(), given, by)
            : promotions.draft(given, by);
    step.set(PromotionSteps.ID, (int) planned.id());
  }
}
