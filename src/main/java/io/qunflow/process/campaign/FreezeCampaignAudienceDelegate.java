package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_freezeCampaignAudience of campaign-run.bpmn: for whom it is (C3). */
@Component
class FreezeCampaignAudienceDelegate extends ProcessStep {

  private final CampaignRuns runs;

  FreezeCampaignAudienceDelegate(CampaignRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    runs.freeze(CampaignRun.firing(step));
    long wave = runs.find(CampaignRun.firing(step)).wave().orElseThrow();
    step.set(WaveVariables.ID, Math.toIntExact(wave));
  }
}
