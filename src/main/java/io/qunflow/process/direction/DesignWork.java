package io.qunflow.process.direction;

import io.qunflow.community.Community;
import io.qunflow.process.engine.CalledProcessBegan;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The work to design a community, on its own: for one that runs and has no threshold (A1). */
@Component
public class DesignWork {

  private static final String DIRECTION = "settleDirection";

  private final ProcessStarter processes;

  DesignWork(ProcessStarter processes) {
    this.processes = processes;
  }

  /**
   * Starts it, unless it is under way, also within the first step of the lifecycle. Repeatable.
   *
   * @return whether it was started
   */
  public boolean start(Community community) {
    var key = community.key().value();
    if (List.of(DesignCommunity.KEY, DIRECTION).stream()
        .anyMatch(process -> processes.isRunning(process, key))) {
      return false;
    }
    processes.start(
        DesignCommunity.KEY,
        key,
        Map.of(
            LifecycleVariables.COMMUNITY_NAME.name(),
            community.name(),
            LifecycleVariables.CYCLE.name(),
            1));
    return true;
  }

  /** The lifecycle asks the same within its first step, so nobody is asked twice. */
  @EventListener
  void on(CalledProcessBegan event) {
    if (event.processKey().equals(DIRECTION)) {
      processes.end(DesignCommunity.KEY, event.businessKey(), "the lifecycle asks for the design");
    }
  }
}
