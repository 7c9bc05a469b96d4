package io.qunflow.process.campaign;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openCampaignRound of campaign-run.bpmn (L2.5). */
@Component
class OpenCampaignRoundDelegate extends ProcessStep {

  private final CampaignRounds rounds;

  OpenCampaignRoundDelegate(CampaignRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    rounds.open(CampaignRun.firing(step));
  }
}
