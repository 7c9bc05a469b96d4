package io.qunflow.process.funnel;

import io.qunflow.funnel.value.ValueCards;
import io.qunflow.funnel.value.ValueVerdict;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordValueVerdict of establish-value.bpmn. */
@Component
class RecordValueVerdictDelegate extends ProcessStep {

  private final ValueCards cards;

  RecordValueVerdictDelegate(ValueCards cards) {
    this.cards = cards;
  }

  @Override
  protected void run(StepContext step) {
    var verdict = ValueVerdict.of(step.get(EstablishValue.VERDICT));
    cards.judge(step.community(), step.get(MarketingFunnel.OFFERING), verdict);
    step.set(
        EstablishValue.PROBLEM, verdict == ValueVerdict.MUTUAL ? "" : verdict.advice().chinese());
    step.set(EstablishValue.KEEP_ONE_SIDED, false);
  }
}
