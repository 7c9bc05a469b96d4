package io.qunflow.web.console;

import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignPlan;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.Firing;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringResult;
import io.qunflow.operations.campaign.FiringState;
import io.qunflow.operations.campaign.HolidayRule;
import io.qunflow.operations.campaign.Timing;
import io.qunflow.web.Said;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says campaigns and their firings in the reader's language. */
@Component
class CampaignWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Words words;
  private final io.qunflow.operations.campaign.Campaigns campaigns;

  CampaignWords(Words words, io.qunflow.operations.campaign.Campaigns campaigns) {
    this.words = words;
    this.campaigns = campaigns;
  }

  /** Such as: a message, e-mail to every member. */
  String work(CampaignWork work) {
    var what = words.say("campaign.what." + code(work.what()));
    if (!work.reachesMembers()) {
      return what;
    }
    if (work instanceof CampaignWork.Welfare welfare) {
      what +=
          words.say("campaign.dot")
              + words.say("campaign.welfare.of", welfare.item(), welfare.pieces());
    }
    return what + words.say("campaign.dot") + channel(work.channel(), work.toGroups());
  }

  String channel(String channel, boolean toGroups) {
    return words.sayOr("round.channel." + channel + (toGroups ? ".groups" : ""), channel);
  }

  String timing(CampaignPlan plan) {
    var zone = plan.zone();
    var timing = plan.timing();
    if (timing instanceof Timing.Once once) {
      return words.exactly(once.at().atZone(zone).toInstant(), zone);
    }
    if (timing instanceof Timing.Cron cron) {
      return words.say("campaign.timing.cron", cron.expression());
    }
    if (timing instanceof Timing.EveryDays every) {
      return words.say(
          every.days() == 1 ? "campaign.timing.daily" : "campaign.timing.every",
          every.days(),
          TIME.format(every.at()));
    }
    var after = (Timing.AfterEvent) timing;
    var found =
        campaigns.events().stream().filter(one -> one.key().equals(after.event())).findFirst();
    var event = found.map(one -> Said.of(one.name())).orElse(after.event());
    var now = found.filter(one -> !one.isKnownAhead()).isPresent() ? "next" : "sameDay";
    var what = after.fact().map(fact -> words.say("campaign.timing.fact", fact)).orElse(event);
    var key = after.days() == 0 ? now : after.days() < 0 ? "before" : "event";
    return words.say(
        "campaign.timing." + key, what, Math.abs(after.days()), TIME.format(after.at()));
  }

  /** What else limits it, a line each. */
  List<String> limits(CampaignPlan plan) {
    var lines = new ArrayList<String>();
    lines.add(
        words.say(
            "campaign.limit.quiet",
            TIME.format(plan.quiet().from()),
            TIME.format(plan.quiet().until())));
    if (plan.holidays() != HolidayRule.IGNORE) {
      lines.add(
          words.say(
              "campaign.limit.holidays",
              words.say("campaign.daysOff." + code(plan.daysOff())),
              words.say("campaign.holidays." + code(plan.holidays()))));
    }
    plan.cap()
        .ifPresent(cap -> lines.add(words.say("campaign.limit.cap", cap.days(), cap.times())));
    plan.from()
        .ifPresent(
            from ->
                lines.add(
                    words.say(
                        "campaign.limit.from",
                        words.exactly(from.atZone(plan.zone()).toInstant(), plan.zone()))));
    plan.until()
        .ifPresent(
            until ->
                lines.add(
                    words.say(
                        "campaign.limit.until",
                        words.exactly(until.atZone(plan.zone()).toInstant(), plan.zone()))));
    lines.add(
        words.say("campaign.limit.misfire", words.say("campaign.misfire." + code(plan.misfire()))));
    lines.add(words.say("campaign.limit.zone", plan.zone().getId()));
    return lines;
  }

  /** One of the next firings, with the days it stands for where they are several. */
  String firing(Firing firing, ZoneId zone) {
    var locale = LocaleContextHolder.getLocale();
    var day = firing.at().atZone(zone).getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    var said = words.exactly(firing.at(), zone) + " " + day;
    return firing.firstDay().equals(firing.lastDay())
        ? said
        : said
            + words.say(
                "campaign.standsFor", words.date(firing.firstDay()), words.date(firing.lastDay()));
  }

  /** What has come of a firing by now: in the same words wherever it is said. */
  String result(Campaign campaign, CampaignFiring firing, FiringResult result) {
    var count = firing.count();
    boolean counted = firing.state().isOver() && firing.reason().isEmpty() && count.audience() > 0;
    return campaign.plan().work() instanceof CampaignWork.Welfare && counted
        ? words.say("campaign.firing." + code(result.state()))
            + words.say("campaign.colon")
            + words.say(
                "campaign.welfare.result",
                count.done(),
                count.audience(),
                count.skipped(),
                count.failed())
        : result(firing, result, plain(campaign));
  }

  /** Who goes through several messages is through or on the way, not sent or not. */
  private static String plain(Campaign campaign) {
    return campaign.plan().work() instanceof CampaignWork.Wave
        ? "campaign.count.wave"
        : "campaign.count";
  }

  private String result(CampaignFiring firing, FiringResult result, String counts) {
    boolean held = firing.held() && result.state() == FiringState.RUNNING;
    var said = words.say(held ? "campaign.held" : "campaign.firing." + code(result.state()));
    if (firing.reason().isPresent()) {
      said +=
          words.say("campaign.colon")
              + words.sayOr("campaign.reason." + firing.reason().get(), firing.reason().get());
    }
    if (isAwards(firing) && !firing.count().equals(FiringCount.NONE)) {
      return said + words.say("campaign.colon") + honoured(firing.count());
    }
    if (result.audience() == 0) {
      return said;
    }
    return said
        + words.say("campaign.colon")
        + words.say(
            counts,
            result.audience(),
            result.done(),
            result.waiting(),
            result.skippedInAll(),
            result.failedInAll());
  }

  /** Why members were skipped or failed, one line a reason. */
  List<String> reasons(FiringResult result) {
    var lines = new ArrayList<String>();
    add(lines, "skipped", result.skipped());
    add(lines, "failed", result.failed());
    return lines;
  }

  private void add(List<String> lines, String kind, Map<String, Long> counts) {
    var told = new TreeMap<>(counts);
    told.remove(FiringResult.UNTOLD);
    told.forEach(
        (code, members) ->
            lines.add(
                words.say(
                    "campaign.why",
                    words.say("wave." + kind),
                    words.sayOr("wave.reason." + code, words.sayOr("message.reason." + code, code)),
                    members)));
  }

  private static boolean isAwards(CampaignFiring firing) {
    return firing.page().filter(page -> page.contains("/awards/")).isPresent();
  }

  private String honoured(FiringCount count) {
    return count.done() == 0
        ? words.say("campaign.count.nobody", count.audience())
        : words.say("campaign.count.honoured", count.done(), count.audience());
  }

  String state(Campaign campaign) {
    return words.say("campaign.state." + code(campaign.state()));
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
