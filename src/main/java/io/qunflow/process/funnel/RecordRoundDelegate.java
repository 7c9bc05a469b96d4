package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordRound of brand.bpmn. */
@Component
class RecordRoundDelegate extends ProcessStep {

  private final RoundFigures figures;
  private final FunnelRounds rounds;

  RecordRoundDelegate(RoundFigures figures, FunnelRounds rounds) {
    this.figures = figures;
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    rounds.record(
        step.community(),
        step.get(MarketingFunnel.OFFERING),
        figures.measure(step),
        step.find(Brand.CARE_WORK).orElse(""),
        step.find(Brand.LESSON).orElse(""),
        !step.get(Brand.NEXT_ROUND).equals(Brand.OVER),
        step.user().orElse(Brand.KEY));
  }
}
