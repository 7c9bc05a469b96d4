package io.qunflow.process.promotion;

import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_publishPromotion of promotion.bpmn (F3). */
@Component
class PublishPromotionDelegate extends ProcessStep {

  private final Promotions promotions;

  PublishPromotionDelegate(Promotions promotions) {
    this.promotions = promotions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    promotions.find(step.community(), step.get(PromotionSteps.ID));
    promotions.publish(step.get(PromotionSteps.ID), step.user().orElse(""));
  }
}
