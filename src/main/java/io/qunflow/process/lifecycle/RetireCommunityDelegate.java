package io.qunflow.process.lifecycle;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_retireCommunity of community-lifecycle.bpmn. */
@Component
class RetireCommunityDelegate extends ProcessStep {

  private final LifecycleService lifecycles;

  RetireCommunityDelegate(LifecycleService lifecycles) {
    this.lifecycles = lifecycles;
  }

  @Override
  protected void run(StepContext step) {
    lifecycles.retire(step.community(), step.get(CommunityLifecycle.RETIREMENT_REASON));
  }
}
