package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassMoments;
import io.qunflow.funnel.publicclass.ClassProperties;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_planClassMoment of public-class.bpmn (P2). */
@Component
class PlanClassMomentDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassProperties properties;
  private final Clock clock;

  PlanClassMomentDelegate(PublicClasses classes, ClassProperties properties, Clock clock) {
    this.classes = classes;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    var next =
        ClassMoments.next(
            classes.find(step.get(PublicClassRun.ID)), clock.instant(), properties.remindBefore());
    step.set(PublicClassRun.NEXT_AT, next.at());
    step.set(PublicClassRun.NEXT, next.reminder().isPresent() ? "reminder" : "over");
    step.set(PublicClassRun.REMINDER, next.reminder().map(Object::toString).orElse(""));
  }
}
