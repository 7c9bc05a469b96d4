package io.qunflow.process.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.welfare.WelfareProcess;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of welfare rounds. */
@Component
class WelfareLauncher implements WelfareProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;

  WelfareLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(WelfareRound opened) {
    processes.start(
        WelfareRun.KEY,
        opened.businessKey(),
        Map.of(
            WelfareRun.ROUND.name(),
            Math.toIntExact(opened.id()),
            WelfareRun.ITEM.name(),
            opened.item(),
            TaskVariables.COMMUNITY_KEY.name(),
            opened.community().value(),
            TaskVariables.CONSOLE_PAGE.name(),
            opened.page(),
            LifecycleVariables.COMMUNITY_NAME.name(),
            name(opened.community())));
  }

  @Override
  public boolean stop(WelfareRound round) {
    return processes.tell(WelfareRun.STOPPED, WelfareRun.ROUND, Math.toIntExact(round.id())) > 0;
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
