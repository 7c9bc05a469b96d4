package io.qunflow.process.promotion;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the process of a planned promotion. */
@Component
class PromotionLauncher implements PromotionProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;

  PromotionLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(Promotion planned) {
    processes.start(
        PromotionSteps.KEY,
        planned.key(),
        Map.of(
            PromotionSteps.ID.name(), (int) planned.id(),
            TaskVariables.COMMUNITY_KEY.name(), planned.community().value(),
            LifecycleVariables.COMMUNITY_NAME.name(), name(planned.community())));
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
