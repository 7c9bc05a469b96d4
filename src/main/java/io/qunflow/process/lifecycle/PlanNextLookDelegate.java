package io.qunflow.process.lifecycle;

import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_planNextLook of community-lifecycle.bpmn: the day to look at the alliance again,
 * or the day after the cycle when it is set up; and the cycle's end by the purpose L1 has set.
 */
@Component
class PlanNextLookDelegate extends ProcessStep {

  private final CommunityService communities;
  private final LifecycleService lifecycles;
  private final DirectionService directions;

  PlanNextLookDelegate(
      CommunityService communities, LifecycleService lifecycles, DirectionService directions) {
    this.communities = communities;
    this.lifecycles = lifecycles;
    this.directions = directions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    var zone = ZoneId.of(community.timeZone());
    var endsAt =
        lifecycles.shortenCycle(community.key(), directions.findPurposeEnd(community.key()), zone);
    var lookAt =
        step.find(LifecycleVariables.NEXT_LOOK_ON)
            .map(day -> day.atStartOfDay(zone).toInstant())
            .orElse(endsAt.plus(Duration.ofDays(1)));
    step.set(CommunityLifecycle.CYCLE_ENDS_AT, endsAt);
    step.set(CommunityLifecycle.ALLIANCE_LOOK_AT, lookAt);
    step.clear(LifecycleVariables.NEXT_LOOK_ON);
  }
}
