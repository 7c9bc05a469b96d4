package io.qunflow.process.alliance;

import io.qunflow.community.CommunityService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_setAllianceLook of community-alliance.bpmn. */
@Component
class SetAllianceLookDelegate extends ProcessStep {

  private final CommunityService communities;
  private final Clock clock;

  SetAllianceLookDelegate(CommunityService communities, Clock clock) {
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var zone = ZoneId.of(communities.find(step.community()).timeZone());
    step.set(
        LifecycleVariables.NEXT_LOOK_ON,
        LocalDate.now(clock.withZone(zone))
            .plusDays(step.get(CommunityAlliance.LOOK_AGAIN_IN_DAYS)));
    step.set(LifecycleVariables.SKIP_REASON, "规模未到：" + step.get(CommunityAlliance.SUMMARY));
  }
}
