package io.qunflow.operations.sheet;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class LateMessagesJob implements Job {

  private final LateMessages late;

  LateMessagesJob(LateMessages late) {
    this.late = late;
  }

  @Override
  public void execute(JobExecutionContext context) {
    late.remind();
  }
}
