package io.qunflow.process.lifecycle;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordReview of community-lifecycle.bpmn. */
@Component
class RecordReviewDelegate extends ProcessStep {

  private final LifecycleService lifecycles;

  RecordReviewDelegate(LifecycleService lifecycles) {
    this.lifecycles = lifecycles;
  }

  @Override
  protected void run(StepContext step) {
    var verdict = step.get(CommunityLifecycle.VERDICT);
    lifecycles.closeCycle(
        step.community(),
        step.find(CommunityLifecycle.END_REASON).orElse("due"),
        verdict,
        step.find(CommunityLifecycle.CYCLE_CHANGES).orElse("无变化"));
    step.set(CommunityLifecycle.NEW_DIRECTION, verdict.equals("new_direction"));
  }
}
