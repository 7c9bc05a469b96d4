package io.qunflow.web.console;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignState;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DryRun;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.FiringLook;
import io.qunflow.operations.campaign.HolidayRule;
import io.qunflow.operations.campaign.UnreadableCampaignException;
import io.qunflow.operations.campaign.WorkCalendars;
import io.qunflow.web.Said;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a campaign shows, in words. */
@Component
class CampaignPages {

  private static final int NEXT = 20;
  private static final int PAST = 30;

  private final CommunityService communities;
  private final Segments segments;
  private final Campaigns campaigns;
  private final CampaignHistory history;
  private final CampaignDesk desk;
  private final WorkCalendars calendars;
  private final CampaignWords says;
  private final Words words;
  private final Clock clock;

  CampaignPages(
      CommunityService communities,
      Segments segments,
      Campaigns campaigns,
      CampaignHistory history,
      CampaignDesk desk,
      WorkCalendars calendars,
      CampaignWords says,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.segments = segments;
    this.campaigns = campaigns;
    this.history = history;
    this.desk = desk;
    this.calendars = calendars;
    this.says = says;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param why members were skipped or failed, a line a reason
   * @param goesOn what it started and goes on, in words; null if nothing does
   * @param wave whose page shows its members; null without
   */
  record Past(
      long id,
      String at,
      String result,
      List<String> why,
      boolean late,
      String goesOn,
      boolean pausable,
      boolean held,
      boolean stoppable,
      Long round,
      String page,
      Long wave) {}

  /** Members of a dry run with one fate. */
  record Fate(String words, int count) {}

  void show(Campaign campaign, Model model) throws UnknownCommunityException {
    var zone = campaign.plan().zone();
    var next = campaigns.next(campaign.plan(), clock.instant(), NEXT);
    model.addAttribute("campaign", campaign);
    model.addAttribute("community", communities.find(campaign.community()));
    model.addAttribute("state", says.state(campaign));
    model.addAttribute("on", campaign.state() == CampaignState.ON);
    model.addAttribute(
        "endedAs", campaign.endedAs().map(why -> words.say("campaign.reason." + why)).orElse(null));
    model.addAttribute("work", says.work(campaign.plan().work()));
    model.addAttribute("who", who(campaign));
    model.addAttribute("timing", says.timing(campaign.plan()));
    model.addAttribute("limits", says.limits(campaign.plan()));
    if (campaign.plan().work() instanceof CampaignWork.Message message) {
      model.addAttribute("texts", message.texts());
    }
    if (campaign.plan().work() instanceof CampaignWork.Welfare welfare) {
      model.addAttribute("texts", welfare.texts());
    }
    if (campaign.plan().work() instanceof CampaignWork.Wave wave) {
      model.addAttribute("waveSteps", wave.steps());
    }
    model.addAttribute("next", next.stream().map(one -> says.firing(one, zone)).toList());
    model.addAttribute(
        "unknownYears",
        campaign.plan().holidays() == HolidayRule.IGNORE
            ? List.of()
            : next.stream()
                .map(one -> one.at().atZone(zone).getYear())
                .distinct()
                .filter(year -> !calendars.find().years().contains(year))
                .toList());
    model.addAttribute("past", past(campaign));
  }

  /** What a dry run came to, beside the campaign. */
  void show(Campaign campaign, DryRun dry, Model model) {
    model.addAttribute("dry", dry);
    model.addAttribute("dryAt", words.exactly(dry.at(), campaign.plan().zone()));
    model.addAttribute("fates", campaign.plan().work().reachesMembers() ? fates(dry) : List.of());
    model.addAttribute("outlook", dry.outlook().stream().map(Said::of).toList());
    model.addAttribute("hindrance", dry.hindrance().map(Said::of).orElse(null));
  }

  /** What is kept cannot be read: it is shown as it is, to be switched off or written anew. */
  String unreadable(UnreadableCampaignException broken, Model model)
      throws UnknownCommunityException {
    var community = communities.find(broken.community());
    model.addAttribute("broken", broken);
    model.addAttribute("community", community);
    model.addAttribute("on", broken.state() == CampaignState.ON);
    model.addAttribute("faults", broken.faults().stream().map(Said::of).toList());
    model.addAttribute(
        "changed",
        words.say(
            "campaign.broken.changed",
            broken.changedBy(),
            words.exactly(broken.changedAt(), ZoneId.of(community.timeZone()))));
    return "console/campaign-unreadable";
  }

  private String who(Campaign campaign) {
    if (!campaign.plan().work().reachesMembers()) {
      return words.say("campaign.who.operators");
    }
    if (campaign.plan().work().toGroups()) {
      return words.say("campaign.who.groups");
    }
    if (campaign.plan().segment().isEmpty()) {
      return words.say("campaign.who.all");
    }
    try {
      return segments.find(campaign.plan().segment().get()).name();
    } catch (UnknownSegmentException e) {
      return Said.of(e);
    }
  }

  private List<Past> past(Campaign campaign) {
    ZoneId zone = campaign.plan().zone();
    var found = history.findPage(campaign.id(), 0, PAST);
    var looks = desk.look(found);
    return found.stream().map(one -> past(campaign, one, looks.get(one.id()), zone)).toList();
  }

  private Past past(Campaign campaign, CampaignFiring one, FiringLook look, ZoneId zone) {
    var standing = look.standing();
    var result = look.result();
    return new Past(
        one.id(),
        words.exactly(one.planned(), zone),
        says.result(campaign, one, result),
        says.reasons(result),
        one.late(),
        standing.goesOn().map(Said::of).orElse(null),
        standing.can().contains(FiringDeed.PAUSE),
        standing.can().contains(FiringDeed.GO_ON),
        standing.can().contains(FiringDeed.STOP),
        one.round().orElse(null),
        one.page().orElse(null),
        one.page().isPresent() ? null : one.wave().orElse(null));
  }

  private List<Fate> fates(DryRun dry) {
    var fates = new ArrayList<Fate>();
    fates.add(new Fate(words.say("campaign.fate.sent"), dry.messages().sent()));
    add(fates, "campaign.fate.waits", dry.messages().waiting());
    if (dry.capped() > 0) {
      fates.add(new Fate(words.say("campaign.fate.capped"), dry.capped()));
    }
    add(fates, "campaign.fate.suppressed", dry.messages().suppressed());
    add(fates, "campaign.fate.fails", dry.messages().failed());
    if (dry.messages().more() > 0) {
      fates.add(new Fate(words.say("campaign.fate.more"), dry.messages().more()));
    }
    return fates;
  }

  private void add(List<Fate> fates, String key, Map<String, Integer> counts) {
    counts.forEach(
        (reason, count) ->
            fates.add(
                new Fate(words.say(key, words.sayOr("message.reason." + reason, reason)), count)));
  }
}
