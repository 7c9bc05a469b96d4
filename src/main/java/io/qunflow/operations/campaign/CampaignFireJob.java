package io.qunflow.operations.campaign;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Lets the campaign fire whose trigger it is. */
class CampaignFireJob implements Job {

  private final CampaignClock clock;

  CampaignFireJob(CampaignClock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    CampaignTriggers.campaign(context.getTrigger().getKey()).ifPresent(clock::run);
  }
}
