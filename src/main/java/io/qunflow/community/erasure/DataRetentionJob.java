package io.qunflow.community.erasure;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time; a run that was cut short is taken up by another. */
@DisallowConcurrentExecution
class DataRetentionJob implements Job {

  private final DataRetention retention;

  DataRetentionJob(DataRetention retention) {
    this.retention = retention;
  }

  @Override
  public void execute(JobExecutionContext context) {
    retention.deleteDue();
  }
}
