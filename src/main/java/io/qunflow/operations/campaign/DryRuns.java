package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.ChannelRoom.Sending;
import io.qunflow.operations.messaging.Forecast;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand who would get what (C2), and whether the channel takes it (C4). */
@Service
public class DryRuns {

  private final Campaigns campaigns;
  private final CampaignAudience audience;
  private final CampaignMessages messages;
  private final Forecasts forecasts;
  private final Segments segments;
  private final ChannelRoom rooms;
  private final CampaignHours hours;
  private final CampaignWorks works;
  private final CampaignProperties properties;
  private final Clock clock;

  DryRuns(
      Campaigns campaigns,
      CampaignAudience audience,
      CampaignMessages messages,
      Forecasts forecasts,
      Segments segments,
      ChannelRoom rooms,
      CampaignHours hours,
      CampaignWorks works,
      CampaignProperties properties,
      Clock clock) {
    this.campaigns = campaigns;
    this.audience = audience;
    this.messages = messages;
    this.forecasts = forecasts;
    this.segments = segments;
    this.rooms = rooms;
    this.hours = hours;
    this.works = works;
    this.properties = properties;
    this.clock = clock;
  }

  /** Of one that is kept. */
  @Transactional(readOnly = true)
  public DryRun run(Campaign campaign) throws UnknownSegmentException, UnknownCommunityException {
    return run(campaign.id(), campaign.community(), campaign.plan());
  }

  /** Of a plan that need not be kept. */
  @Transactional(readOnly = true)
  public DryRun run(CommunityKey community, CampaignPlan plan)
      throws UnknownSegmentException, UnknownCommunityException {
    return run(0, community, plan);
  }

  private DryRun run(long campaign, CommunityKey community, CampaignPlan plan)
      throws UnknownSegmentException, UnknownCommunityException {
    var about = Campaign.about(campaign);
    var now = clock.instant();
    var next = campaigns.next(plan, now, 1).stream().findFirst();
    var today = LocalDate.ofInstant(now, plan.zone());
    var firing = next.orElseGet(() -> new Firing(now, today, today));
    if (!plan.work().reachesMembers()) {
      return started(community, plan, next.isPresent(), firing);
    }
    var order =
        messages.order(
            about + ":dry-run",
            about,
            community,
            message(plan.work()),
            values(plan.work()),
            firing.at());
    int asked;
    int capped = 0;
    Forecast forecast;
    List<Sending> sendings;
    if (plan.work().toGroups()) {
      var groups = messages.groups(community);
      asked = groups.size();
      forecast = forecasts.ofGroups(order, groups, firing.at());
      sendings = List.of(new Sending(firing.at(), forecast.reachedAtMost()));
    } else {
      var chosen = audience.select(campaign, community, plan, firing.firstDay(), firing.lastDay());
      asked = segments.count(chosen);
      var often = often(about, plan, order.key(), firing.at(), chosen);
      if (often.isPresent()) {
        var rest = CampaignAudience.without(chosen, often.get());
        capped = asked - segments.count(rest);
        chosen = rest;
      }
      var receivers = works.receivers(community, plan, chosen);
      forecast = forecasts.of(order, receivers, firing.at(), properties.dryRunMost());
      sendings =
          sendings(community, plan, order, chosen, new Sent(firing.at(), receivers, forecast));
    }
    var room = rooms.find(community, plan.work().channel(), sendings, plan.work().toGroups());
    return new DryRun(
        firing.at(),
        next.isPresent(),
        asked,
        capped,
        forecast,
        room.perMinute(),
        room.left(),
        room.takes(),
        room.isEnough(),
        room.needs(),
        works.outlook(community, plan.work(), asked - capped),
        works.hindrance(community, plan.work()));
  }

  /** What begins with an operator's task sends nothing by itself. */
  private DryRun started(CommunityKey community, CampaignPlan plan, boolean fires, Firing firing) {
    return new DryRun(
        firing.at(),
        fires,
        0,
        0,
        new Forecast(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        List.of(),
        works.outlook(community, plan.work(), 0),
        works.hindrance(community, plan.work()));
  }

  private Optional<MemberSelect> often(
      String about, CampaignPlan plan, String orderKey, Instant at, MemberSelect chosen) {
    return audience
        .often(about, plan, at)
        .or(() -> plan.cap().map(cap -> audience.capped(about, orderKey, cap, at, chosen)));
  }

  /** The first message: when it goes, to whom, and what becomes of it. */
  private record Sent(Instant at, MemberSelect receivers, Forecast forecast) {}

  /**
   * When each message of it goes at the earliest, quiet hours left out, and whom it reaches at
   * most: of a wave each step by its own condition; those who are in the same are looked at once.
   */
  private List<Sending> sendings(
      CommunityKey community,
      CampaignPlan plan,
      MessageOrder order,
      MemberSelect chosen,
      Sent first) {
    if (!(plan.work() instanceof CampaignWork.Wave wave)) {
      return List.of(new Sending(first.at(), first.forecast().reachedAtMost()));
    }
    var reached = new HashMap<MemberSelect, Integer>();
    reached.put(first.receivers(), first.forecast().reachedAtMost());
    var sendings = new ArrayList<Sending>();
    var at = first.at();
    for (var step : wave.steps()) {
      var due = at.plus(step.after());
      at = hours.quietUntil(plan, due).orElse(due);
      var receivers = works.receivers(community, plan, chosen, sendings.size() + 1);
      sendings.add(
          new Sending(
              at,
              reached.computeIfAbsent(
                  receivers,
                  one ->
                      forecasts
                          .of(order, one, first.at(), properties.dryRunMost())
                          .reachedAtMost())));
    }
    return sendings;
  }

  private static Map<String, String> values(CampaignWork work) {
    return work instanceof CampaignWork.Welfare welfare ? Map.of("item", welfare.item()) : Map.of();
  }

  /** A questionnaire is announced by words of its own, which are always complete. */
  private static CampaignWork.Message message(CampaignWork work) {
    if (work instanceof CampaignWork.Wave wave) {
      return new CampaignWork.Message(
          wave.kind(), wave.channel(), false, wave.steps().get(0).texts());
    }
    if (work instanceof CampaignWork.Welfare welfare) {
      return new CampaignWork.Message(welfare.kind(), welfare.channel(), false, welfare.texts());
    }
    return work instanceof CampaignWork.Message message
        ? message
        : new CampaignWork.Message(
            MessageKind.QUESTIONNAIRE,
            work.channel(),
            work.toGroups(),
            Map.of("zh", new MessageText("", "…")));
  }
}
