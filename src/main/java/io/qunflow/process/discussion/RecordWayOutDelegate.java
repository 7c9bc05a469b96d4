package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionPlanService;
import io.qunflow.lifecycle.discussion.WayOut;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordWayOut of discussion-round.bpmn; a new time or host joins the plan. */
@Component
class RecordWayOutDelegate extends ProcessStep {

  private final DiscussionPlanService plans;

  RecordWayOutDelegate(DiscussionPlanService plans) {
    this.plans = plans;
  }

  @Override
  protected void run(StepContext step) {
    var wayOut = WayOut.valueOf(step.get(DiscussionRound.WAY_OUT).toUpperCase(Locale.ROOT));
    plans.recordWayOut(
        Talks.ref(step),
        step.get(DiscussionHosting.PROBLEM),
        wayOut,
        step.get(DiscussionRound.WAY_OUT_REASON));
    if (wayOut == WayOut.REPLACE_HOST) {
      step.set(DiscussionHosting.HOST, step.get(DiscussionRound.NEW_HOST));
    }
    if (wayOut == WayOut.REPLACE_HOST || wayOut == WayOut.POSTPONE) {
      step.set(DiscussionRound.STARTS_AT, step.get(DiscussionRound.NEW_STARTS_AT));
    }
  }
}
