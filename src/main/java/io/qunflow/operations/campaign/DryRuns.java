package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.messaging.Forecast;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand who would get what (C2), and whether the channel takes it (C4). */
@Service
public class DryRuns {

  private static final String NOT_CAPPED =
      "SELECT everybody.member_id FROM (%s) everybody"
          + " WHERE everybody.member_id NOT IN (SELECT often.member_id FROM (%s) often)";

  private final Campaigns campaigns;
  private final CampaignAudience audience;
  private final CampaignMessages messages;
  private final Forecasts forecasts;
  private final Segments segments;
  private final ChannelRoom rooms;
  private final Clock clock;

  DryRuns(
      Campaigns campaigns,
      CampaignAudience audience,
      CampaignMessages messages,
      Forecasts forecasts,
      Segments segments,
      ChannelRoom rooms,
      Clock clock) {
    this.campaigns = campaigns;
    this.audience = audience;
    this.messages = messages;
    this.forecasts = forecasts;
    this.segments = segments;
    this.rooms = rooms;
    this.clock = clock;
  }

  /** Of one that is kept. */
  @Transactional(readOnly = true)
  public DryRun run(Campaign campaign) throws UnknownSegmentException, UnknownCommunityException {
    return run(campaign.community(), campaign.plan(), campaign.about());
  }

  /** Of a plan that need not be kept. */
  @Transactional(readOnly = true)
  public DryRun run(CommunityKey community, CampaignPlan plan)
      throws UnknownSegmentException, UnknownCommunityException {
    return run(community, plan, "campaign:0");
  }

  private DryRun run(CommunityKey community, CampaignPlan plan, String about)
      throws UnknownSegmentException, UnknownCommunityException {
    var now = clock.instant();
    var next = campaigns.next(plan, now, 1).stream().findFirst();
    var today = LocalDate.ofInstant(now, plan.zone());
    var firing = next.orElseGet(() -> new Firing(now, today, today));
    var order =
        messages.order(about + ":dry-run", about, community, message(plan.work()), firing.at());
    int asked;
    int capped = 0;
    Forecast forecast;
    if (plan.work().toGroups()) {
      var groups = messages.groups(community);
      asked = groups.size();
      forecast = forecasts.ofGroups(order, groups, firing.at());
    } else {
      var chosen = audience.select(community, plan, firing.firstDay(), firing.lastDay());
      asked = segments.count(chosen);
      if (plan.cap().isPresent()) {
        var often = audience.capped(about, order.key(), plan.cap().get(), firing.at(), chosen);
        capped = segments.count(often);
        chosen = without(chosen, often);
      }
      forecast = forecasts.of(order, chosen, firing.at());
    }
    var room =
        rooms.find(community, plan.work().channel(), forecast.reached(), plan.work().toGroups());
    return new DryRun(
        firing.at(),
        next.isPresent(),
        asked,
        capped,
        forecast,
        room.perMinute(),
        room.left(),
        room.takes(),
        room.enough());
  }

  private static MemberSelect without(MemberSelect chosen, MemberSelect often) {
    var values = new HashMap<String, Object>(often.values());
    values.putAll(chosen.values());
    return new MemberSelect(NOT_CAPPED.formatted(chosen.sql(), often.sql()), values);
  }

  /** A questionnaire is announced by words of its own, which are always complete. */
  private static CampaignWork.Message message(CampaignWork work) {
    return work instanceof CampaignWork.Message message
        ? message
        : new CampaignWork.Message(
            MessageKind.QUESTIONNAIRE,
            work.channel(),
            work.toGroups(),
            Map.of("zh", new MessageText("", "…")));
  }
}
