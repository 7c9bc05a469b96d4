package io.qunflow.process.lifecycle;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_retireCommunity of community-lifecycle.bpmn. */
@Component
class RetireCommunityDelegate extends ProcessStep {

  private final LifecycleService lifecycles;
  private final ProcessStarter processes;

  RetireCommunityDelegate(LifecycleService lifecycles, ProcessStarter processes) {
    this.lifecycles = lifecycles;
    this.processes = processes;
  }

  @Override
  protected void run(StepContext step) {
    var community = step.community();
    lifecycles.retire(community, step.get(CommunityLifecycle.RETIREMENT_REASON));
    for (var routine : LifecycleVariables.ROUTINES) {
      if (processes.isRunning(routine, community.value())) {
        processes.send(LifecycleVariables.COMMUNITY_RETIRED, routine, community.value());
      }
    }
    processes.tell(
        LifecycleVariables.COMMUNITY_RETIRED, TaskVariables.COMMUNITY_KEY, community.value());
    processes.findBusinessKeys(LifecycleVariables.FUNNEL).stream()
        .filter(key -> key.startsWith(community.value() + ":"))
        .forEach(
            key ->
                processes.end(
                    LifecycleVariables.FUNNEL, key, LifecycleVariables.COMMUNITY_RETIRED));
    processes.start(WindDown.KEY, community.value(), Map.of(WindDown.AFTER.name(), WindDown.SOON));
  }
}
