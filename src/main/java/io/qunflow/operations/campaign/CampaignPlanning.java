package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  private final Campaigns all;
  private final WorkCalendars calendars;
  private final CommunityService communities;
  private final CampaignTriggers triggers;
  private final CampaignProperties properties;
  private final Clock clock;

  CampaignPlanning(
      CampaignMapper campaigns,
      FiringMapper firings,
      Campaigns all,
      WorkCalendars calendars,
      CommunityService communities,
      CampaignTriggers triggers,
      CampaignProperties properties,
      Clock clock) {
    this.campaigns = campaigns;
    this.firings = firings;
    this.all = all;
    this.calendars = calendars;
    this.communities = communities;
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
    var campaign = all.campaign(row.get());
    if (isRetired(campaign)) {
      all.end(id, CampaignState.OFF, FiringReason.RETIRED, FiringReason.RETIRED, BY_ITSELF);
      return true;
    }
    var schedule = new Firings(campaign.plan().schedule(), calendars.find());
    var due = schedule.between(row.get().nextAt().minusMillis(1), now, MOST_AT_ONCE);
    var after = due.isEmpty() ? now : due.get(due.size() - 1).at();
    var next = schedule.next(after, 1);
    var makeUp =
        new MakeUp(
            campaign.plan().misfire(),
            schedule,
            campaign.plan().schedule().until(),
            now,
            now.minus(properties.onTimeWithin()),
            next.isEmpty() ? Instant.MAX : next.get(0).at());
    var carried = write(id, makeUp.decide(due, row.get().carriedFrom()));
    if (next.isEmpty()) {
      campaigns.updateState(id, String.valueOf(CampaignState.OVER.code()), null, BY_ITSELF, now);
      triggers.remove(id);
    } else {
      campaigns.updateNext(id, next.get(0).at(), carried);
      triggers.set(id, next.get(0).at());
    }
    return true;
  }

  private LocalDate write(long campaign, MakeUp.Decision decision) {
    for (var one : decision.firings()) {
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
    long missed = decision.firings().stream().filter(one -> one.reason() != null).count();
    if (missed > 0) {
      LOG.warn("Campaign {} missed {} firings", campaign, missed);
    }
    return decision.carriedFrom();
  }

  private static boolean isDue(CampaignRow row, Instant now) {
    return CampaignState.of(row.state()) == CampaignState.ON
        && row.nextAt() != null
        && !row.nextAt().isAfter(now);
  }

  private boolean isRetired(Campaign campaign) {
    try {
      return communities.find(campaign.community()).state() == CommunityState.RETIRED;
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
