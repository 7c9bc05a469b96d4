package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassReminders;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendClassReminder of public-class.bpmn (P2). */
@Component
class SendClassReminderDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassReminders reminders;

  SendClassReminderDelegate(PublicClasses classes, ClassReminders reminders) {
    this.classes = classes;
    this.reminders = reminders;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    reminders.remind(
        classes.find(step.get(PublicClassRun.ID)),
        Duration.parse(step.get(PublicClassRun.REMINDER)));
  }
}
