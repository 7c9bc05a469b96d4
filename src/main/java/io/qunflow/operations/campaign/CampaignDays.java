package io.qunflow.operations.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which days of a campaign are done, and which are carried to its next firing. */
@Component
class CampaignDays {

  private static final int LOOKED_AT = 40;

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final WorkCalendars calendars;
  private final Clock clock;

  CampaignDays(FiringMapper firings, KeptCampaigns kept, WorkCalendars calendars, Clock clock) {
    this.firings = firings;
    this.kept = kept;
    this.calendars = calendars;
    this.clock = clock;
  }

  Firings firings(CampaignPlan plan) {
    return new Firings(plan.schedule(), calendars.find());
  }

  /** Only where each day is for other members, and for the same ones as when it fired last. */
  DaysDone done(long campaign, CampaignPlan plan) {
    if (!(plan.timing() instanceof Timing.AfterEvent)) {
      return DaysDone.NONE;
    }
    return firings
        .findLastOfDays(campaign)
        .map(FiringRow::toFiring)
        .filter(last -> isAlike(kept.of(last).plan().timing(), plan.timing()))
        .map(last -> new DaysDone(last.lastDay()))
        .orElse(DaysDone.NONE);
  }

  /** The next firing of which something is left. */
  Optional<Firing> next(CampaignPlan plan, Instant after, DaysDone done) {
    return done.rest(firings(plan).next(after, done.last() == null ? 1 : LOOKED_AT)).stream()
        .findFirst();
  }

  /**
   * The first day for which the next firing stands besides its own, when a campaign is planned
   * anew: what it stood for before, less what is done, and the days that a change has jumped over.
   *
   * @param row as it was planned before
   * @return null for none
   */
  LocalDate carried(CampaignRow row, CampaignPlan before, CampaignPlan plan, Firing next) {
    if (!isAlike(before.timing(), plan.timing())) {
      return null;
    }
    return earlier(row.carriedFrom(), jumped(row, before, plan, next));
  }

  /** Of members who have a day each, nobody's is lost when it is moved to an earlier hour. */
  private LocalDate jumped(CampaignRow row, CampaignPlan before, CampaignPlan plan, Firing next) {
    if (row.nextAt() == null
        || !(plan.timing() instanceof Timing.AfterEvent)
        || plan.misfire() == MisfirePolicy.SKIP) {
      return null;
    }
    var today = LocalDate.ofInstant(clock.instant(), plan.zone());
    return firings(before).next(row.nextAt().minusMillis(1), 1).stream()
        .filter(old -> old.at().equals(row.nextAt()))
        .map(Firing::firstDay)
        .filter(day -> day.isBefore(next.firstDay()) && !day.isAfter(today))
        .findFirst()
        .orElse(null);
  }

  /** Two that say of the same members that it is their day; all that follow no event do. */
  private static boolean isAlike(Timing one, Timing other) {
    if (one instanceof Timing.AfterEvent first && other instanceof Timing.AfterEvent second) {
      return first.isAlike(second);
    }
    return !(one instanceof Timing.AfterEvent) && !(other instanceof Timing.AfterEvent);
  }

  /** Either may be null. */
  static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
