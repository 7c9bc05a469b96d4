package io.qunflow.funnel.lead;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class WonLeadsJob implements Job {

  private final WonLeads won;

  WonLeadsJob(WonLeads won) {
    this.won = won;
  }

  @Override
  public void execute(JobExecutionContext context) {
    won.look();
  }
}
