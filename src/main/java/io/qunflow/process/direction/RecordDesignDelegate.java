package io.qunflow.process.direction;

import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDesign of design-community.bpmn. */
@Component
class RecordDesignDelegate extends ProcessStep {

  private final DesignService designs;

  RecordDesignDelegate(DesignService designs) {
    this.designs = designs;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    designs.recordDesign(
        step.community(), step.get(LifecycleVariables.CYCLE), DesignFields.read(step));
  }
}
