package io.qunflow.operations.wave;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class WaveSweepJob implements Job {

  private final WaveSweep sweep;

  WaveSweepJob(WaveSweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public void execute(JobExecutionContext context) {
    sweep.run();
  }
}
