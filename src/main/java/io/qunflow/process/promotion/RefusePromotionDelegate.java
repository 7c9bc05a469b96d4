package io.qunflow.process.promotion;

import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_refusePromotion of promotion.bpmn: the floor is named (F3). */
@Component
class RefusePromotionDelegate extends ProcessStep {

  private final Promotions promotions;
  private final Offerings offerings;

  RefusePromotionDelegate(Promotions promotions, Offerings offerings) {
    this.promotions = promotions;
    this.offerings = offerings;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var planned = promotions.find(step.community(), step.get(PromotionSteps.ID));
    step.set(
        PromotionSteps.REFUSAL,
        FloorWords.refusal(
            "促销价",
            planned.priceMinor(),
            offerings.find(planned.offering()).terms(),
            step.get(PromotionSteps.VERDICT).equals("below_floor")));
  }
}
