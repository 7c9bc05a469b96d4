package io.qunflow.process.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.lifecycle.health.HealthState;
import io.qunflow.lifecycle.health.HealthWeeks;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordHealthWeek of community-lifecycle.bpmn. */
@Component
public class RecordHealthWeekDelegate extends ProcessStep {

  private final HealthWeeks weeks;

  public RecordHealthWeekDelegate(HealthWeeks weeks) {
    this.weeks = weeks;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var state = HealthState.parse(step.get(WeeklyHealth.STATE));
    boolean opens =
        weeks.record(
            step.community(),
            step.get(LifecycleVariables.CYCLE),
            IsoWeek.parse(step.get(WeeklyHealth.WEEK)),
            state,
            step.get(WeeklyHealth.REMEDY),
            step.get(WeeklyHealth.WITH_DATA),
            step.get(WeeklyHealth.FINDINGS));
    step.set(WeeklyHealth.CAUSE, state.cause().word());
    step.set(WeeklyHealth.REMEDY_DUE, opens);
  }
}
