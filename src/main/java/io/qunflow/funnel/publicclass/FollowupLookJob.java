package io.qunflow.funnel.publicclass;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class FollowupLookJob implements Job {

  private final FollowupLook ends;

  FollowupLookJob(FollowupLook ends) {
    this.ends = ends;
  }

  @Override
  public void execute(JobExecutionContext context) {
    ends.look();
  }
}
