package io.qunflow.operations.campaign;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Finds what is due and has no trigger, or was not started; on one node at a time. */
@DisallowConcurrentExecution
class CampaignSweepJob implements Job {

  private final CampaignClock clock;

  CampaignSweepJob(CampaignClock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    clock.run();
  }
}
