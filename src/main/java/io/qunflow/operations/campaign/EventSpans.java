package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In which days, or between which moments, an event must have happened for a firing (C1). */
@Component
class EventSpans {

  /**
   * So many firings before: a change of the time zone moves a day by less than two, so that no
   * earlier one reaches into the span.
   */
  private static final int BEFORE = 3;

  private final ObjectProvider<MemberEvent> events;
  private final FiringMapper firings;
  private final KeptCampaigns kept;

  EventSpans(ObjectProvider<MemberEvent> events, FiringMapper firings, KeptCampaigns kept) {
    this.events = events;
    this.firings = firings;
    this.kept = kept;
  }

  MemberEvent event(Timing.AfterEvent after) {
    return events.stream().filter(one -> one.key().equals(after.event())).findFirst().orElseThrow();
  }

  /**
   * @param campaign 0 for one that is not kept
   */
  EventDays of(
      long campaign,
      CommunityKey community,
      CampaignPlan plan,
      LocalDate firstDay,
      LocalDate lastDay) {
    var after = (Timing.AfterEvent) plan.timing();
    var days =
        new EventDays(
            community,
            firstDay.minusDays(after.days()),
            lastDay.minusDays(after.days()),
            plan.zone(),
            after.fact());
    return after.days() == 0 && !event(after).isKnownAhead()
        ? days.within(
            SameDaySpan.of(
                firstDay, lastDay, after.at(), plan.zone(), before(campaign, after, firstDay)))
        : days;
  }

  private List<SameDaySpan.Before> before(
      long campaign, Timing.AfterEvent after, LocalDate firstDay) {
    return firings.findBefore(campaign, firstDay, BEFORE).stream()
        .map(FiringRow::toFiring)
        .map(firing -> ended(firing, after))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null where it followed another event. */
  private SameDaySpan.Before ended(CampaignFiring firing, Timing.AfterEvent after) {
    var plan = kept.of(firing).plan();
    return plan.timing() instanceof Timing.AfterEvent then && then.isAlike(after)
        ? new SameDaySpan.Before(
            firing.lastDay(), Firings.moment(firing.lastDay().atTime(then.at()), plan.zone()))
        : null;
  }
}
