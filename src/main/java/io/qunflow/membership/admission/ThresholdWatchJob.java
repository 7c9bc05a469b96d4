package io.qunflow.membership.admission;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class ThresholdWatchJob implements Job {

  private final ThresholdWatch watch;

  ThresholdWatchJob(ThresholdWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(JobExecutionContext context) {
    watch.ask();
  }
}
