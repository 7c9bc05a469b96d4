package io.qunflow.process.lead;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of leads. */
@Component
class LeadLauncher implements LeadProcess {

  private static final Logger log = LoggerFactory.getLogger(LeadLauncher.class);

  private final ProcessStarter processes;
  private final CommunityService communities;

  LeadLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(Lead opened) {
    processes.start(
        LeadRun.KEY,
        opened.key(),
        Map.of(
            LeadRun.ID.name(), Math.toIntExact(opened.id()),
            TaskVariables.COMMUNITY_KEY.name(), opened.community().value(),
            TaskVariables.CONSOLE_PAGE.name(), page(opened),
            LifecycleVariables.COMMUNITY_NAME.name(), name(opened)));
  }

  /** A lead whose process somebody ended by hand is only what its tables say. */
  @Override
  public void changed(Lead changed) {
    if (processes.isWaitingAt(LeadRun.KEY, changed.key(), LeadRun.WORKING)) {
      processes.send(LeadRun.CHANGED, LeadRun.KEY, changed.key());
    } else {
      log.warn("No process waits for a change of lead {}", changed.id());
    }
  }

  static String page(Lead of) {
    return "/communities/%s/leads/%d".formatted(of.community(), of.id());
  }

  private String name(Lead of) {
    try {
      return communities.find(of.community()).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
