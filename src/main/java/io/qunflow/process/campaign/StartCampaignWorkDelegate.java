package io.qunflow.process.campaign;

import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.CampaignWorks;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_startCampaignWork of campaign-run.bpmn: a wave of messages, a public class or a
 * funnel (C1); a discussion is called by the model behind it.
 */
@Component
class StartCampaignWorkDelegate extends ProcessStep {

  private final CampaignWorks works;
  private final CampaignRuns runs;
  private final CampaignDiscussions discussions;

  StartCampaignWorkDelegate(
      CampaignWorks works, CampaignRuns runs, CampaignDiscussions discussions) {
    this.works = works;
    this.runs = runs;
    this.discussions = discussions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var firing = runs.find(CampaignRun.firing(step));
    works.start(firing.id());
    if (runs.campaignOf(firing).plan().work() instanceof CampaignWork.Discussion discussion) {
      step.set(CampaignRun.TOPIC, discussion.topic());
      step.set(LifecycleVariables.CYCLE, discussions.cycle(firing.community()));
    }
  }
}
