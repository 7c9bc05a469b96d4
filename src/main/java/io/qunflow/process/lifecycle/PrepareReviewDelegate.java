package io.qunflow.process.lifecycle;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Runs serviceTask_prepareReview of community-lifecycle.bpmn: what changed in this cycle. */
@Component
class PrepareReviewDelegate extends ProcessStep {

  private final CommunityService communities;
  private final LifecycleService lifecycles;
  private final MemberService members;
  private final ActivityFigures figures;
  private final Clock clock;

  PrepareReviewDelegate(
      CommunityService communities,
      LifecycleService lifecycles,
      MemberService members,
      ActivityFigures figures,
      Clock clock) {
    this.communities = communities;
    this.lifecycles = lifecycles;
    this.members = members;
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    var key = community.key();
    int number = step.get(LifecycleVariables.CYCLE);
    var cycle =
        lifecycles.findCycles(key).stream()
            .filter(c -> c.number() == number)
            .findFirst()
            .orElseThrow();
    var now = clock.instant();
    var summary =
        new CycleSummary(
            cycle,
            lifecycles.findSteps(key, number),
            members.countMembers(key),
            figures.findActiveMembers(key, cycle.startedAt(), now).size(),
            figures.countMessages(key, cycle.startedAt(), now));
    step.set(CommunityLifecycle.CYCLE_SUMMARY, summary.text(ZoneId.of(community.timeZone()), now));
  }
}
