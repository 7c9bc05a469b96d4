package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openClassRegistration of public-class.bpmn (P2). */
@Component
class OpenClassRegistrationDelegate extends ProcessStep {

  private final ClassPlanning planning;

  OpenClassRegistrationDelegate(ClassPlanning planning) {
    this.planning = planning;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    planning.openRegistration(step.get(PublicClassRun.ID));
  }
}
