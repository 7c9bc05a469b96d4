package io.qunflow.process.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuyProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the process of a planned group buy, and tells it what was paid and refunded. */
@Component
class GroupBuyLauncher implements GroupBuyProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;

  GroupBuyLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(GroupBuy planned) {
    processes.start(
        GroupBuySteps.KEY,
        planned.key(),
        Map.of(
            GroupBuySteps.ID.name(), (int) planned.id(),
            TaskVariables.COMMUNITY_KEY.name(), planned.community().value(),
            LifecycleVariables.COMMUNITY_NAME.name(), name(planned.community())));
  }

  @Override
  public void full(GroupBuy complete) {
    send(GroupBuySteps.FULL, complete, GroupBuySteps.WAITS);
  }

  @Override
  public void refunded(GroupBuy failed) {
    send(GroupBuySteps.REFUNDED, failed, GroupBuySteps.REFUNDS);
  }

  /** Where it waits no more it will see for itself. */
  private void send(String message, GroupBuy group, String element) {
    if (processes.isWaitingAt(GroupBuySteps.GATHERING_KEY, group.businessKey(), element)) {
      processes.send(message, GroupBuySteps.GATHERING_KEY, group.businessKey());
    }
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
