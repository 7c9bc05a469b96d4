package io.qunflow.operations.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which firings of a campaign are due, and what becomes of those that were missed. */
@Component
class CampaignPlanning {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignPlanning.class);
  private static final String BY_ITSELF = "system";

  /** Fifty days of the closest firings that are allowed. */
  private static final int MOST_AT_ONCE = 5_000;

  private final CampaignMapper campaigns;
  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final CampaignDays days;
  private final CampaignTriggers triggers;
  private final CampaignProperties properties;
  private final Clock clock;

  CampaignPlanning(
      CampaignMapper campaigns,
      FiringMapper firings,
      KeptCampaigns kept,
      CampaignDays days,
      CampaignTriggers triggers,
      CampaignProperties properties,
      Clock clock) {
    this.campaigns = campaigns;
    this.firings = firings;
    this.kept = kept;
    this.days = days;
    this.triggers = triggers;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Of two nodes the second waits for the first and finds nothing left.
   *
   * @return whether anything was due
   */
  @Transactional
  public boolean plan(long id) {
    var now = clock.instant();
    var row = campaigns.lock(id).filter(one -> isDue(one, now));
    if (row.isEmpty()) {
      return false;
    }
    var campaign = kept.read(row.get());
    if (kept.isRetired(campaign.community())) {
      end(id, CampaignState.OFF, FiringReason.RETIRED, FiringReason.RETIRED, BY_ITSELF);
      return true;
    }
    plan(row.get(), campaign.plan(), now);
    return true;
  }

  /**
   * Plans anew what is not planned yet: it was switched on or changed, or the calendar was. What
   * was planned stays; what would come twice is gathered into the next firing. The caller holds the
   * campaign.
   *
   * @param before as it was planned so far
   */
  void planAnew(long id, CampaignPlan before, CampaignPlan plan) {
    var now = clock.instant();
    var done = days.done(id, plan);
    var found = days.next(plan, now, done);
    if (found.isEmpty()) {
      over(id, now);
      var until = plan.schedule().until();
      until.ifPresent(end -> firings.updateMissedAfter(id, end, FiringReason.OVER, now));
      return;
    }
    var next = found.get();
    var row = campaigns.lock(id).orElseThrow();
    if (CampaignState.of(row.state()) != CampaignState.ON) {
      campaigns.updateState(id, code(CampaignState.ON), null, row.changedBy(), now);
    }
    var gathered = gather(id, plan, next, now);
    var carried = done.rest(days.carried(row, before, plan, next));
    setNext(id, next, CampaignDays.earlier(carried, gathered));
  }

  /** Over or off, with nothing planned. */
  void end(long id, CampaignState state, String endedAs, String missedAs, String by) {
    var now = clock.instant();
    campaigns.updateState(id, code(state), endedAs, by, now);
    firings.updateMissed(id, missedAs, now);
    triggers.remove(id);
  }

  private void plan(CampaignRow row, CampaignPlan plan, Instant now) {
    var schedule = days.firings(plan);
    var all = schedule.between(row.nextAt().minusMillis(1), now, MOST_AT_ONCE);
    var after = all.isEmpty() ? now : all.get(all.size() - 1).at();
    var next = schedule.next(after, 1);
    var done = days.done(row.id(), plan);
    var makeUp =
        new MakeUp(
            plan.misfire(),
            schedule,
            plan.schedule().until(),
            now,
            now.minus(properties.onTimeWithin()),
            next.isEmpty() ? Instant.MAX : next.get(0).at());
    var decision = makeUp.decide(done.rest(all), done.rest(row.carriedFrom()));
    write(row.id(), decision.firings());
    if (next.isEmpty()) {
      over(row.id(), now);
    } else {
      setNext(row.id(), next.get(0), decision.carriedFrom());
    }
  }

  /**
   * What is planned and waits, but would start together with the next firing or be the same one.
   *
   * @return first of their days; null for none
   */
  private LocalDate gather(long id, CampaignPlan plan, Firing next, Instant now) {
    LocalDate first = null;
    for (var waiting : firings.findPlanned(id)) {
      boolean together =
          plan.misfire() == MisfirePolicy.RUN_ONCE && !waiting.dueAt().isBefore(next.at());
      if (plan.timing() instanceof Timing.Once || together) {
        firings.updateGathered(waiting.id(), now);
        first = CampaignDays.earlier(first, waiting.firstDay());
      }
    }
    return first;
  }

  /** What was moved to one moment stays together when the calendar changes. */
  private void setNext(long id, Firing next, LocalDate carried) {
    var moved = next.firstDay().isBefore(next.lastDay()) ? next.firstDay() : null;
    campaigns.updateNext(id, next.at(), CampaignDays.earlier(carried, moved));
    triggers.set(id, next.at());
  }

  private void over(long id, Instant now) {
    campaigns.updateState(id, code(CampaignState.OVER), null, BY_ITSELF, now);
    triggers.remove(id);
  }

  private void write(long campaign, List<MakeUp.Decided> decided) {
    for (var one : decided) {
      var state = one.reason() == null ? FiringState.PLANNED : FiringState.MISSED;
      firings.insert(
          campaign,
          one.firing().at(),
          one.due(),
          one.firing().firstDay(),
          one.firing().lastDay(),
          String.valueOf(state.code()),
          one.late(),
          one.reason());
    }
    long missed = decided.stream().filter(one -> one.reason() != null).count();
    if (missed > 0) {
      LOG.warn("Campaign {} missed {} firings", campaign, missed);
    }
  }

  private static boolean isDue(CampaignRow row, Instant now) {
    return CampaignState.of(row.state()) == CampaignState.ON
        && row.nextAt() != null
        && !row.nextAt().isAfter(now);
  }

  private static String code(CampaignState state) {
    return String.valueOf(state.code());
  }
}
