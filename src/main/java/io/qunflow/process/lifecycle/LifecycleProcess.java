package io.qunflow.process.lifecycle;

import io.qunflow.community.Community;
import io.qunflow.lifecycle.cycle.LifecycleLauncher;
import io.qunflow.process.engine.ProcessStarter;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts and reaches the process of a community's lifecycle. */
@Component
class LifecycleProcess implements LifecycleLauncher {

  private final ProcessStarter processes;
  private final MeasuringTimes times;

  LifecycleProcess(ProcessStarter processes, MeasuringTimes times) {
    this.processes = processes;
    this.times = times;
  }

  @Override
  public String launch(Community community) {
    return processes.start(
        CommunityLifecycle.KEY,
        community.key().value(),
        Map.of(
            LifecycleVariables.COMMUNITY_NAME.name(),
            community.name(),
            CommunityLifecycle.NEW_DIRECTION.name(),
            true,
            CommunityLifecycle.WEEKLY_MEASURING.name(),
            times.weeklyFrom(ZoneId.of(community.timeZone()))));
  }

  @Override
  public boolean isRetirementRequested(Community community) {
    return processes.isWaitingAt(
        CommunityLifecycle.KEY, community.key().value(), CommunityLifecycle.CONFIRM_RETIREMENT);
  }

  @Override
  public void requestRetirement(Community community) {
    processes.send(
        CommunityLifecycle.RETIREMENT_REQUESTED, CommunityLifecycle.KEY, community.key().value());
  }
}
