package io.qunflow.process.promotion;

import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_dropPromotion of promotion.bpmn (F3). */
@Component
class DropPromotionDelegate extends ProcessStep {

  private final Promotions promotions;

  DropPromotionDelegate(Promotions promotions) {
    this.promotions = promotions;
  }

  @Override
  protected void run(StepContext step) {
    step.find(PromotionSteps.ID).ifPresent(promotions::drop);
  }
}
