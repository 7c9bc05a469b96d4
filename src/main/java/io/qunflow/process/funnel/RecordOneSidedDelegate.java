package io.qunflow.process.funnel;

import io.qunflow.funnel.value.ValueCards;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordOneSided of establish-value.bpmn. */
@Component
class RecordOneSidedDelegate extends ProcessStep {

  private final ValueCards cards;

  RecordOneSidedDelegate(ValueCards cards) {
    this.cards = cards;
  }

  @Override
  protected void run(StepContext step) {
    cards.keepOneSided(
        step.community(),
        step.get(MarketingFunnel.OFFERING),
        step.get(EstablishValue.ONE_SIDED_REASON));
  }
}
