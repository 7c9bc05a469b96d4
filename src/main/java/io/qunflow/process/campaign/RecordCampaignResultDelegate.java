package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCampaignResult of campaign-run.bpmn: what came of the wave. */
@Component
class RecordCampaignResultDelegate extends ProcessStep {

  private final FiringResults results;

  RecordCampaignResultDelegate(FiringResults results) {
    this.results = results;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    results.record(CampaignRun.firing(step));
  }
}
