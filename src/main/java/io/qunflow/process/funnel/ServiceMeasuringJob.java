package io.qunflow.process.funnel;

import io.qunflow.operations.wave.UnknownWaveException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class ServiceMeasuringJob implements Job {

  private final ServiceMeasuring measuring;

  ServiceMeasuringJob(ServiceMeasuring measuring) {
    this.measuring = measuring;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      measuring.measureAll();
    } catch (UnknownWaveException e) {
      throw new JobExecutionException(e);
    }
  }
}
