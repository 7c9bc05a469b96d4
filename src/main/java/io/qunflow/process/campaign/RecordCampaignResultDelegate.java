package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordCampaignResult of campaign-run.bpmn: what came of the wave. */
@Component
class RecordCampaignResultDelegate extends ProcessStep {

  private final CampaignRuns runs;

  RecordCampaignResultDelegate(CampaignRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    runs.record(CampaignRun.firing(step));
  }
}
