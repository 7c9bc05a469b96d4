package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openClassRegistration of public-class.bpmn (P2). */
@Component
class OpenClassRegistrationDelegate extends ProcessStep {

  private final PublicClasses classes;

  OpenClassRegistrationDelegate(PublicClasses classes) {
    this.classes = classes;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    classes.openRegistration(step.get(PublicClassRun.ID));
  }
}
