package io.qunflow.process.direction;

import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallDesign of design-community.bpmn. */
@Component
class RecallDesignDelegate extends ProcessStep {

  private final DirectionService directions;

  RecallDesignDelegate(DirectionService directions) {
    this.directions = directions;
  }

  @Override
  protected void run(StepContext step) {
    directions.findDesign(step.community()).ifPresent(design -> DesignFields.show(step, design));
  }
}
