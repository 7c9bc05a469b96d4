package io.qunflow.activity.figure;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time; what a node left undone stays marked for the next run. */
@DisallowConcurrentExecution
class FigureUpdateJob implements Job {

  private final FigureUpdater updater;

  FigureUpdateJob(FigureUpdater updater) {
    this.updater = updater;
  }

  @Override
  public void execute(JobExecutionContext context) {
    updater.updateDue();
  }
}
