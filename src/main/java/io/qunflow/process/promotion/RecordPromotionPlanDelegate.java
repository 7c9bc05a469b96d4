package io.qunflow.process.promotion;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.ZoneId;
import java.util.Optional;
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
    var known = step.find(PromotionSteps.ID);
    Optional<Promotion> before =
        known.isPresent()
            ? Optional.of(promotions.find(community.key(), known.get()))
            : Optional.empty();
    var given = given(step, before, community.key(), ZoneId.of(community.timeZone()));
    var by = step.user().orElse("");
    var planned =
        known.isPresent()
            ? promotions.redraft(known.get(), given, by)
            : promotions.draft(given, by);
    step.set(PromotionSteps.ID, (int) planned.id());
  }

  /**
   * A plan that came back keeps the time of day and the seconds for which the form does not ask.
   */
  private static NewPromotion given(
      StepContext step, Optional<Promotion> before, CommunityKey community, ZoneId zone) {
    var from =
        step.find(PromotionSteps.FROM_DAY)
            .map(
                day ->
                    before
                        .map(Promotion::startsAt)
                        .filter(start -> LocalDeadlines.day(start, zone).equals(day))
                        .orElseGet(() -> day.atStartOfDay(zone).toInstant()));
    var until =
        LocalDeadlines.of(
            step.get(PromotionSteps.UNTIL_DAY), step.find(PromotionSteps.UNTIL_TIME), zone);
    return new NewPromotion(
        community,
        step.get(PromotionSteps.OFFERING),
        Yuan.minor(step.get(PromotionSteps.PRICE)),
        from.orElse(null),
        before.map(one -> LocalDeadlines.keeping(one.endsAt(), until)).orElse(until),
        step.get(PromotionSteps.REASON));
  }
}
