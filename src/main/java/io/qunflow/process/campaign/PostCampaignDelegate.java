package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_postCampaign of campaign-run.bpmn: into the groups (C4). */
@Component
class PostCampaignDelegate extends ProcessStep {

  private final CampaignRuns runs;

  PostCampaignDelegate(CampaignRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    runs.post(CampaignRun.firing(step));
  }
}
