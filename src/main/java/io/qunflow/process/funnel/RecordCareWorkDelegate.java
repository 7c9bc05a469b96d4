package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCareWork of brand.bpmn. */
@Component
class RecordCareWorkDelegate extends ProcessStep {

  private final FunnelRounds rounds;
  private final Offerings offerings;

  RecordCareWorkDelegate(FunnelRounds rounds, Offerings offerings) {
    this.rounds = rounds;
    this.offerings = offerings;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    var round = rounds.measure(FunnelScope.of(step.community(), List.of(offering.id())));
    step.set(Brand.CARE_SUMMARY, RoundWords.care(round) + "已补：" + step.get(Brand.CARE_WORK));
  }
}
