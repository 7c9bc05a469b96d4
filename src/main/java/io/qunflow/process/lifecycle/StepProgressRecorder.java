package io.qunflow.process.lifecycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.process.engine.CalledProcessBegan;
import io.qunflow.process.engine.CalledProcessEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the read model of the eight steps: which one runs, which one is set up. */
@Component
class StepProgressRecorder {

  private final LifecycleService lifecycles;

  StepProgressRecorder(LifecycleService lifecycles) {
    this.lifecycles = lifecycles;
  }

  @EventListener
  void on(CalledProcessBegan event) {
    LifecycleStep.ofProcess(event.processKey())
        .ifPresent(step -> lifecycles.stepEntered(new CommunityKey(event.businessKey()), step));
  }

  @EventListener
  void on(CalledProcessEnded event) {
    LifecycleStep.ofProcess(event.processKey())
        .ifPresent(step -> lifecycles.stepLeft(new CommunityKey(event.businessKey()), step));
  }
}
