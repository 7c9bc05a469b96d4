package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassMessages;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendClassReminder of public-class.bpmn (P2). */
@Component
class SendClassReminderDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassMessages messages;

  SendClassReminderDelegate(PublicClasses classes, ClassMessages messages) {
    this.classes = classes;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    messages.remind(
        classes.find(step.get(PublicClassRun.ID)),
        Duration.parse(step.get(PublicClassRun.REMINDER)));
  }
}
