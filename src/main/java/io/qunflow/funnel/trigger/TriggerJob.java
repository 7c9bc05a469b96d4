package io.qunflow.funnel.trigger;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time; what came in meanwhile is left to the next run. */
@DisallowConcurrentExecution
class TriggerJob implements Job {

  private final TriggerLook look;

  TriggerJob(TriggerLook look) {
    this.look = look;
  }

  @Override
  public void execute(JobExecutionContext context) {
    look.findListening().forEach(look::look);
  }
}
