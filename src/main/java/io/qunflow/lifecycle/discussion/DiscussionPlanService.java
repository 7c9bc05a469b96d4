package io.qunflow.lifecycle.discussion;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of discussions, what speaks against them, and the ways out when they fail. */
@Service
public class DiscussionPlanService {

  private final DiscussionMapper discussions;
  private final HostService hosts;
  private final CommunityService communities;
  private final DiscussionProperties limits;
  private final Clock clock;

  DiscussionPlanService(
      DiscussionMapper discussions,
      HostService hosts,
      CommunityService communities,
      DiscussionProperties limits,
      Clock clock) {
    this.discussions = discussions;
    this.hosts = hosts;
    this.communities = communities;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Records a plan as a new discussion and says what speaks against it (L4.2). A formal one that
   * does not fit stays a draft and blocks no time.
   */
  @Transactional
  public PlannedDiscussion record(CommunityKey community, int cycle, DiscussionPlan plan)
      throws UnknownCommunityException {
    var ref = new DiscussionRef(community, discussions.findLatestNumber(community) + 1);
    var check = check(ref, plan);
    discussions.insertPlan(ref, cycle, plan, state(plan, check), clock.instant());
    return withGuests(ref, plan, check);
  }

  /** Records the plan anew, after it was sent back, postponed or given another host. Repeatable. */
  @Transactional
  public PlannedDiscussion change(DiscussionRef ref, DiscussionPlan plan)
      throws UnknownCommunityException {
    var check = check(ref, plan);
    discussions.updatePlan(ref, plan, state(plan, check), clock.instant());
    discussions.deleteGuests(ref);
    return withGuests(ref, plan, check);
  }

  /** Records what went wrong and the way out that was chosen; cancelling closes it (L4.2). */
  @Transactional
  public void recordWayOut(DiscussionRef ref, String problem, WayOut wayOut, String explanation) {
    var now = clock.instant();
    discussions.insertSetback(ref, problem, wayOut, explanation, now);
    if (wayOut == WayOut.CANCEL) {
      discussions.updateState(ref, DiscussionState.CANCELLED, now);
    }
  }

  /** It will not take place; one that was held, recorded or cancelled stays as it is. */
  @Transactional
  public void callOff(DiscussionRef ref) {
    discussions.updateCalledOff(ref, clock.instant());
  }

  private PlannedDiscussion withGuests(DiscussionRef ref, DiscussionPlan plan, PlanCheck check) {
    for (int i = 0; i < plan.guests().size(); i++) {
      discussions.insertGuest(ref, i + 1, plan.guests().get(i));
    }
    return new PlannedDiscussion(ref, check, confirmBy(plan));
  }

  private PlanCheck check(DiscussionRef ref, DiscussionPlan plan) throws UnknownCommunityException {
    if (plan.format() == DiscussionFormat.CASUAL) {
      return PlanCheck.NOTHING;
    }
    var zone = ZoneId.of(communities.find(ref.community()).timeZone());
    var start = plan.startsAt();
    return new PlanCheck(
        hosts.isBarred(ref.community(), plan.host()),
        start.isBefore(clock.instant().plus(limits.minLead())),
        limits.quietHours().contains(start.atZone(zone).toLocalTime()),
        discussions.countBetween(ref, start.minus(limits.length()), start.plus(limits.length()))
            > 0);
  }

  private static DiscussionState state(DiscussionPlan plan, PlanCheck check) {
    return plan.format() == DiscussionFormat.FORMAL && check.fits()
        ? DiscussionState.PLANNED
        : DiscussionState.DRAFT;
  }

  private Instant confirmBy(DiscussionPlan plan) {
    if (plan.startsAt() == null) {
      return null;
    }
    var usual = clock.instant().plus(limits.confirmWithin());
    var latest = plan.startsAt().minus(limits.warmUpLead());
    return usual.isBefore(latest) ? usual : latest;
  }
}
