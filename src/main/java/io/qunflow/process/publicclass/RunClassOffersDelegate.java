package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_runClassOffers of class-followup.bpmn: the mass part as a wave (P3). */
@Component
class RunClassOffersDelegate extends ProcessStep {

  private final PublicClasses classes;
  private final ClassOffers offers;
  private final Clock clock;

  RunClassOffersDelegate(PublicClasses classes, ClassOffers offers, Clock clock) {
    this.classes = classes;
    this.offers = offers;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    var held = classes.find(step.get(PublicClassRun.ID));
    var since = step.get(FollowupRun.SINCE);
    var until = step.get(FollowupRun.UNTIL);
    var next = offers.run(held, until);
    boolean over = !clock.instant().isBefore(until);
    if (over) {
      offers.end(held);
    }
    var tomorrow = since.plus(java.time.Duration.ofDays(1));
    var at = clock.instant().isBefore(tomorrow) && tomorrow.isBefore(until) ? tomorrow : until;
    step.set(FollowupRun.OVER, over);
    step.set(FollowupRun.NEXT_AT, next.filter(at::isAfter).orElse(at));
  }
}
