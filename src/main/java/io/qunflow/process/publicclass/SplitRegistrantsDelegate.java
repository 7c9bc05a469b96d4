package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassProperties;
import io.qunflow.funnel.publicclass.FollowupFigures;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_splitRegistrants of class-followup.bpmn (P3). */
@Component
class SplitRegistrantsDelegate extends ProcessStep {

  private final Followups followups;
  private final FollowupFigures figures;
  private final ClassProperties properties;
  private final Clock clock;

  SplitRegistrantsDelegate(
      Followups followups, FollowupFigures figures, ClassProperties properties, Clock clock) {
    this.followups = followups;
    this.figures = figures;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) {
    long id = step.get(PublicClassRun.ID);
    followups.split(id);
    var counts = figures.count(id);
    step.set(FollowupRun.SINCE, clock.instant());
    step.set(FollowupRun.UNTIL, clock.instant().plus(properties.offerFor()));
    step.set(FollowupRun.CALLS_TODAY, counts.callsToday());
    step.set(FollowupRun.CALLS_TOMORROW, counts.callsTomorrow());
    step.set(FollowupRun.CALLS_OVERFLOW, counts.overflow());
  }
}
