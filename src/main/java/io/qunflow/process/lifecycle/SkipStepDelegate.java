package io.qunflow.process.lifecycle;

import static io.qunflow.process.lifecycle.LifecycleVariables.NEXT_LOOK_ON;
import static io.qunflow.process.lifecycle.LifecycleVariables.SKIP_REASON;

import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_skipStep of every step that may be skipped. Where a remedy or a campaign runs
 * the step's process, the step itself stays as it is.
 */
@Component
public class SkipStepDelegate extends ProcessStep {

  private static final Period WEEK = Period.ofWeeks(1);

  private final LifecycleService lifecycles;
  private final CommunityService communities;
  private final Clock clock;

  public SkipStepDelegate(LifecycleService lifecycles, CommunityService communities, Clock clock) {
    this.lifecycles = lifecycles;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var zone = ZoneId.of(communities.find(step.community()).timeZone());
    var nextLook = step.find(NEXT_LOOK_ON).orElse(LocalDate.now(clock.withZone(zone)).plus(WEEK));
    step.set(NEXT_LOOK_ON, nextLook);
    if (step.callerKey().filter(LifecycleVariables.BESIDE::contains).isEmpty()) {
      lifecycles.skipStep(
          step.community(),
          LifecycleStep.ofProcess(step.processKey()).orElseThrow(),
          nextLook,
          step.find(SKIP_REASON).orElse("本周跳过"));
    }
  }
}
