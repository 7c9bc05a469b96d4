package io.qunflow.process.role;

import io.qunflow.community.Community;
import io.qunflow.membership.role.RoleReviewProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the process in which a person confirms roles. */
@Component
class RoleReviewLauncher implements RoleReviewProcess {

  private final ProcessStarter processes;

  RoleReviewLauncher(ProcessStarter processes) {
    this.processes = processes;
  }

  @Override
  public String start(Community community) {
    return processes.start(
        RoleReview.KEY,
        community.key().value(),
        Map.of(LifecycleVariables.COMMUNITY_NAME.name(), community.name()));
  }

  @Override
  public boolean isRunning(Community community) {
    return processes.isRunning(RoleReview.KEY, community.key().value());
  }
}
