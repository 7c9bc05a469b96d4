package io.qunflow.process.questionnaire;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_planNewcomerWeek of newcomer-inventory.bpmn. */
@Component
class PlanNewcomerWeekDelegate extends ProcessStep {

  private final RoundProperties properties;
  private final Clock clock;

  PlanNewcomerWeekDelegate(RoundProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** Counted from the last look, so that a task done early does not bring the next one forward. */
  @Override
  protected void run(StepContext step) {
    var now = clock.instant();
    var every = properties.newcomersEvery();
    var next = step.find(NewcomerInventory.LOOK_AT).map(last -> last.plus(every));
    step.set(NewcomerInventory.LOOK_AT, next.filter(now::isBefore).orElse(now.plus(every)));
  }
}
