package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordRound of brand.bpmn. */
@Component
class RecordRoundDelegate extends ProcessStep {

  private final FunnelRounds rounds;
  private final Offerings offerings;

  RecordRoundDelegate(FunnelRounds rounds, Offerings offerings) {
    this.rounds = rounds;
    this.offerings = offerings;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    rounds.record(
        step.community(),
        offering.key(),
        rounds.measure(FunnelScope.of(step.community(), List.of(offering.id()))),
        step.find(Brand.CARE_WORK).orElse(""),
        step.find(Brand.LESSON).orElse(""),
        step.get(Brand.NEXT_ROUND).equals(Brand.AGAIN),
        step.user().orElse(Brand.KEY));
  }
}
