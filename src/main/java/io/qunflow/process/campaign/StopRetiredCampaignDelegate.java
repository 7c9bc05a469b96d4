package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopRetiredCampaign of campaign-run.bpmn: it ends with its community. */
@Component
class StopRetiredCampaignDelegate extends ProcessStep {

  private final CampaignRuns runs;

  StopRetiredCampaignDelegate(CampaignRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    runs.retire(CampaignRun.firing(step));
  }
}
