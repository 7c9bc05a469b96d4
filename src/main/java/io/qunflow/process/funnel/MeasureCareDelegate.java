package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureCare of brand.bpmn. */
@Component
class MeasureCareDelegate extends ProcessStep {

  private final FunnelRounds rounds;
  private final Offerings offerings;
  private final FunnelProperties properties;

  MeasureCareDelegate(FunnelRounds rounds, Offerings offerings, FunnelProperties properties) {
    this.rounds = rounds;
    this.offerings = offerings;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    var round = rounds.measure(FunnelScope.of(step.community(), List.of(offering.id())));
    step.set(Brand.CARE_SUMMARY, RoundWords.care(round));
    step.set(Brand.ROUND_SUMMARY, RoundWords.round(round));
    step.set(Brand.GAP_TOO_LARGE, round.care().isAbove(properties.careGapPercent()));
    step.set(Brand.CARE_WORK, "");
  }
}
