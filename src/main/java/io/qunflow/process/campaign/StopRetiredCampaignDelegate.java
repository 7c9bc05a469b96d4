package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopRetiredCampaign of campaign-run.bpmn: it ends with its community. */
@Component
class StopRetiredCampaignDelegate extends ProcessStep {

  private final FiringResults results;

  StopRetiredCampaignDelegate(FiringResults results) {
    this.results = results;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    results.retire(CampaignRun.firing(step));
  }
}
