package io.qunflow.process.award;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.award.AwardProcess;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts and stops the process of a round. */
@Component
class AwardLauncher implements AwardProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;

  AwardLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(AwardRound round) {
    processes.start(
        AwardRoundNames.KEY,
        round.businessKey(),
        Map.of(
            AwardRoundNames.ID.name(), Math.toIntExact(round.id()),
            AwardRoundNames.TITLE.name(), round.title(),
            TaskVariables.COMMUNITY_KEY.name(), round.community().value(),
            TaskVariables.CONSOLE_PAGE.name(), round.page(),
            LifecycleVariables.COMMUNITY_NAME.name(), name(round.community())));
  }

  @Override
  public void stop(AwardRound round) {
    if (processes.isRunning(AwardRoundNames.KEY, round.businessKey())) {
      processes.send(AwardRoundNames.STOPPED, AwardRoundNames.KEY, round.businessKey());
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
