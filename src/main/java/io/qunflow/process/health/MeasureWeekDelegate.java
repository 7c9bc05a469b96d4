package io.qunflow.process.health;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.cycle.StepState;
import io.qunflow.lifecycle.health.HealthWeeks;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureWeek of community-lifecycle.bpmn. */
@Component
public class MeasureWeekDelegate extends ProcessStep {

  private final HealthWeeks weeks;
  private final LifecycleService lifecycles;

  public MeasureWeekDelegate(HealthWeeks weeks, LifecycleService lifecycles) {
    this.weeks = weeks;
    this.lifecycles = lifecycles;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(WeeklyHealth.BEFORE_INVENTORY, isBeforeInventory(step));
    var reading = weeks.readNext(step.community());
    step.set(WeeklyHealth.WEEK, reading.week().toString());
    step.set(WeeklyHealth.FINDINGS, FindingsText.of(reading));
    DecisionInputs.fillIn(step, reading);
  }

  /** Every later cycle has known its members before. */
  private boolean isBeforeInventory(StepContext step) {
    int cycle = step.get(LifecycleVariables.CYCLE);
    return cycle == 1
        && lifecycles.findSteps(step.community(), cycle).stream()
            .anyMatch(s -> s.step() == LifecycleStep.L2 && s.state() == StepState.WAITING);
  }
}
