package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.PURPOSE_PROBLEM;

import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordPurpose of settle-direction.bpmn. */
@Component
class RecordPurposeDelegate extends ProcessStep {

  private final DirectionService directions;

  RecordPurposeDelegate(DirectionService directions) {
    this.directions = directions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    directions.recordPurpose(step.community(), DirectionFields.readPurpose(step));
    step.clear(PURPOSE_PROBLEM);
  }
}
