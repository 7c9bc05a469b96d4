package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.DIRECTION_COMPLETE;
import static io.qunflow.process.direction.SettleDirection.DIRECTION_GAP;

import io.qunflow.lifecycle.direction.DirectionGap;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDirection of settle-direction.bpmn. */
@Component
class RecordDirectionDelegate extends ProcessStep {

  private final DirectionService directions;

  RecordDirectionDelegate(DirectionService directions) {
    this.directions = directions;
  }

  @Override
  protected void run(StepContext step) {
    var gap =
        directions.recordDirection(
            step.community(),
            step.get(LifecycleVariables.CYCLE),
            DirectionFields.readDirection(step));
    step.set(DIRECTION_COMPLETE, gap.isEmpty());
    gap.map(DirectionGap::advice)
        .ifPresentOrElse(
            advice -> step.set(DIRECTION_GAP, advice), () -> step.clear(DIRECTION_GAP));
  }
}
