package io.qunflow.membership.relation;

import io.qunflow.shared.BusinessException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Runs on one node at a time; what a run left undone is due in the next. */
@DisallowConcurrentExecution
class RelationJob implements Job {

  private final Relations relations;

  RelationJob(Relations relations) {
    this.relations = relations;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      relations.measureDue();
    } catch (BusinessException e) {
      throw new JobExecutionException(e);
    }
  }
}
