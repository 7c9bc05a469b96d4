package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_queueCampaignMessages of campaign-run.bpmn: one turn of the wave, until each
 * message is settled (C3).
 */
@Component
class QueueCampaignMessagesDelegate extends ProcessStep {

  private final CampaignRuns runs;

  QueueCampaignMessagesDelegate(CampaignRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var turn = runs.work(CampaignRun.firing(step));
    step.set(CampaignRun.NEXT, turn.next().name().toLowerCase(Locale.ROOT));
    step.set(CampaignRun.LOOK_AGAIN_AT, turn.lookAgain());
  }
}
