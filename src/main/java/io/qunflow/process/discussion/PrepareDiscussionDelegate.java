package io.qunflow.process.discussion;

import static io.qunflow.process.lifecycle.LifecycleVariables.SKIP_THIS_WEEK;

import io.qunflow.community.GroupService;
import io.qunflow.lifecycle.discussion.HostService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_prepareDiscussion of discussion-round.bpmn. Who is here for company is named
 * first (A4).
 */
@Component
class PrepareDiscussionDelegate extends ProcessStep {

  private final GroupService groups;
  private final HostService hosts;
  private final HostIdeas ideas;

  PrepareDiscussionDelegate(GroupService groups, HostService hosts, HostIdeas ideas) {
    this.groups = groups;
    this.hosts = hosts;
    this.ideas = ideas;
  }

  @Override
  protected void run(StepContext step) {
    var open = groups.findAll(step.community());
    step.set(SKIP_THIS_WEEK, false);
    step.set(
        DiscussionRound.HOST_ADVICE,
        Stream.of(ideas.askedFirst(step.community()), hosts.advice(step.community()))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
    step.set(
        DiscussionRound.GROUP_CHOICES,
        new Rows(open.stream().map(g -> Map.of("label", g.name(), "value", g.key())).toList()));
    open.stream().findFirst().ifPresent(g -> step.set(DiscussionRound.GROUP, g.key()));
  }
}
