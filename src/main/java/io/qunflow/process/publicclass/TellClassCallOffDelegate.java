package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassMessages;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_tellClassCallOff of public-class.bpmn (P2). */
@Component
class TellClassCallOffDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassMessages messages;

  TellClassCallOffDelegate(PublicClasses classes, ClassMessages messages) {
    this.classes = classes;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    messages.tellCalledOff(classes.find(step.get(PublicClassRun.ID)));
  }
}
