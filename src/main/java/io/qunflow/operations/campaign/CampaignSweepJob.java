package io.qunflow.operations.campaign;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Finds what is due and has no trigger, or was not started, or lost its process; on one node at a
 * time.
 */
@DisallowConcurrentExecution
class CampaignSweepJob implements Job {

  private final CampaignClock clock;
  private final LostFirings lost;

  CampaignSweepJob(CampaignClock clock, LostFirings lost) {
    this.clock = clock;
    this.lost = lost;
  }

  @Override
  public void execute(JobExecutionContext context) {
    clock.run();
    lost.end();
  }
}
