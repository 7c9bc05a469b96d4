package io.qunflow.activity.retention;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time; a run that was cut short is taken up by another. */
@DisallowConcurrentExecution
class TextRetentionJob implements Job {

  private final TextRetention retention;

  TextRetentionJob(TextRetention retention) {
    this.retention = retention;
  }

  @Override
  public void execute(JobExecutionContext context) {
    retention.deleteDueTexts();
  }
}
