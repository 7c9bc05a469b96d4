package io.qunflow.process.lifecycle;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openCycle of community-lifecycle.bpmn. */
@Component
class OpenCycleDelegate extends ProcessStep {

  private final LifecycleService lifecycles;
  private final DirectionService directions;

  OpenCycleDelegate(LifecycleService lifecycles, DirectionService directions) {
    this.lifecycles = lifecycles;
    this.directions = directions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = step.community();
    var cycle = lifecycles.openCycle(community, directions.findPurposeEnd(community));
    if (!step.isSet(CommunityLifecycle.NEW_DIRECTION)) {
      lifecycles.carryOver(community, LifecycleStep.L1);
    }
    step.set(LifecycleVariables.CYCLE, cycle.number());
    step.set(CommunityLifecycle.CYCLE_ENDS_AT, cycle.endsAt());
    CommunityLifecycle.ANSWERS_OF_A_CYCLE.forEach(step::clear);
  }
}
