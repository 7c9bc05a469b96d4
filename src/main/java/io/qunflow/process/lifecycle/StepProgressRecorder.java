package io.qunflow.process.lifecycle;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.process.engine.CalledProcessBegan;
import io.qunflow.process.engine.CalledProcessEnded;
import java.util.Optional;
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
    step(event.processKey(), event.callerKey())
        .ifPresent(step -> lifecycles.stepEntered(new CommunityKey(event.businessKey()), step));
  }

  @EventListener
  void on(CalledProcessEnded event) {
    step(event.processKey(), event.callerKey())
        .ifPresent(step -> lifecycles.stepLeft(new CommunityKey(event.businessKey()), step));
  }

  /** A remedy runs the process of a step again; that changes no step (L7.4). */
  private static Optional<LifecycleStep> step(String processKey, String callerKey) {
    return LifecycleStep.ofProcess(processKey)
        .filter(step -> callerKey.equals(CommunityLifecycle.KEY));
  }
}
