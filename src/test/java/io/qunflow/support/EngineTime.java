package io.qunflow.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Lets days go by for the product and its engine at once: what became due is done on the way. The
 * engine does nothing by itself any more, so that nothing is done twice at a time.
 */
public final class EngineTime {

  private static final int MOST = 10_000;

  private final ManagementService jobs;
  private final ShiftedClock clock;

  public EngineTime(ProcessEngine engine, ShiftedClock clock) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor()
        .shutdown();
    this.jobs = engine.getManagementService();
    this.clock = clock;
  }

  /** Goes from timer to timer until a moment. */
  public void passTo(Instant moment) {
    settle();
    for (var next = next(); next != null && next.isBefore(moment); next = next()) {
      shift(next.plusMillis(1));
      settle();
    }
    shift(moment);
    settle();
  }

  /**
   * Goes to the next timer and lets it be done.
   *
   * @return whether there was one
   */
  public boolean passToNextTimer() {
    settle();
    var next = next();
    if (next == null) {
      return false;
    }
    shift(next.plusMillis(1));
    settle();
    return true;
  }

  /** Does what is due until nothing is. */
  public void settle() {
    int done = 0;
    for (var due = due(); !due.isEmpty(); due = due()) {
      for (var job : due) {
        // One may have ended what another belonged to.
        if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
          jobs.executeJob(job.getId());
        }
      }
      done += due.size();
      if (done > MOST) {
        throw new AssertionError("It never ends: " + due);
      }
    }
  }

  private List<Job> due() {
    var due = new ArrayList<>(jobs.createJobQuery().timers().executable().list());
    due.addAll(jobs.createJobQuery().messages().executable().list());
    return due;
  }

  private Instant next() {
    return jobs
        .createJobQuery()
        .timers()
        .duedateHigherThan(Date.from(clock.instant()))
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .findFirst()
        .map(job -> job.getDuedate().toInstant())
        .orElse(null);
  }

  private void shift(Instant moment) {
    clock.moveTo(moment);
    ClockUtil.offset(clock.ahead().toMillis());
  }
}
