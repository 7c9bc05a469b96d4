package io.qunflow.process.discussion;

import static io.qunflow.process.lifecycle.LifecycleVariables.SKIP_THIS_WEEK;

import io.qunflow.community.GroupService;
import io.qunflow.lifecycle.discussion.HostService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_prepareDiscussion of discussion-round.bpmn. */
@Component
class PrepareDiscussionDelegate extends ProcessStep {

  private final GroupService groups;
  private final HostService hosts;

  PrepareDiscussionDelegate(GroupService groups, HostService hosts) {
    this.groups = groups;
    this.hosts = hosts;
  }

  @Override
  protected void run(StepContext step) {
    var open = groups.findAll(step.community());
    step.set(SKIP_THIS_WEEK, false);
    step.set(DiscussionRound.HOST_ADVICE, hosts.advice(step.community()));
    step.set(
        DiscussionRound.GROUP_CHOICES,
        new Rows(open.stream().map(g -> Map.of("label", g.name(), "value", g.key())).toList()));
    open.stream().findFirst().ifPresent(g -> step.set(DiscussionRound.GROUP, g.key()));
  }
}
