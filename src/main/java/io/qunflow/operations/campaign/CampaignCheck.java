package io.qunflow.operations.campaign;

import io.qunflow.community.Community;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.QuietHours;
import io.qunflow.operations.messaging.SendingRules;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a document: either a plan, or every fault in it. */
@Component
class CampaignCheck {

  private static final int MOST_NAME = 120;
  private static final int MOST_TIMES = 100;
  private static final int MOST_DAYS = 366;

  private final Segments segments;
  private final CampaignNames names;
  private final Channels channels;
  private final SendingRules rules;
  private final ObjectProvider<MemberEvent> events;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final CampaignProperties properties;

  CampaignCheck(
      Segments segments,
      CampaignNames names,
      Channels channels,
      SendingRules rules,
      ObjectProvider<MemberEvent> events,
      ObjectProvider<CampaignLauncher> launcher,
      CampaignProperties properties) {
    this.segments = segments;
    this.names = names;
    this.channels = channels;
    this.rules = rules;
    this.events = events;
    this.launcher = launcher;
    this.properties = properties;
  }

  /** What there is to follow, in the order to be offered. */
  List<MemberEvent> events() {
    return events.orderedStream().toList();
  }

  /**
   * @param document with the ids of what it names, and without their names: as it is kept
   */
  record Written(CampaignDocument document, CampaignPlan plan) {}

  /**
   * As it is written, with everything it names.
   *
   * @param changes whether it is written over one of the same community
   */
  Written read(Community community, CampaignDocument given, boolean changes)
      throws InvalidCampaignException {
    var faults = Faults.ofWritten();
    var document = names.resolve(community.key(), given, changes, faults);
    return new Written(document, read(community, document, faults, true));
  }

  /** As it was kept; what it names may be gone since, which is found out when it fires. */
  CampaignPlan readKept(Community community, CampaignDocument given)
      throws InvalidCampaignException {
    return read(community, given, Faults.ofKept(), false);
  }

  private CampaignPlan read(
      Community community, CampaignDocument given, Faults faults, boolean looksUp)
      throws InvalidCampaignException {
    var name = given.name() == null ? "" : given.name().strip();
    if (name.isEmpty() || name.length() > MOST_NAME) {
      faults.rule(
          "name", Wording.of("名称要有 1 到 %d 个字符", "The name has 1 to %d characters", MOST_NAME));
    }
    var work = new WorkCheck(faults, channels).read(given);
    if (looksUp) {
      work.ifPresent(
          one ->
              launcher.stream()
                  .flatMap(known -> known.refusal(community.key(), one).stream())
                  .forEach(fault -> faults.add(field(one), fault)));
      checkSegment(faults, community, "segment", given.segment());
      var steps = given.steps() == null ? List.<CampaignDocument.Step>of() : given.steps();
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i) != null) {
          checkSegment(faults, community, "steps." + (i + 1) + ".segment", steps.get(i).segment());
        }
      }
    }
    var zone =
        Faults.isBlank(given.zone())
            ? Optional.of(ZoneId.of(community.timeZone()))
            : faults.zone("zone", given.zone());
    var from = faults.dateTime("from", given.from());
    var until = faults.dateTime("until", given.until());
    if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
      faults.rule("until", Wording.of("结束要晚于开始", "It ends after it begins"));
    }
    var timing =
        new TimingCheck(faults, looksUp ? properties.leastBetween() : Duration.ZERO, events())
            .read(given, from);
    var quiet = quiet(faults, community, given);
    var cap = cap(faults, given);
    var holidays = faults.choice("holidays", given.holidays(), HolidayRule.IGNORE);
    var daysOff = faults.choice("daysOff", given.daysOff(), DaysOff.HOLIDAYS);
    var misfire = faults.choice("misfire", given.misfire(), MisfirePolicy.RUN_ONCE);
    faults.orRefuse();
    return new CampaignPlan(
        name,
        work.orElseThrow(),
        Optional.ofNullable(given.segment()),
        timing.orElseThrow(),
        zone.orElseThrow(),
        quiet,
        holidays,
        daysOff,
        cap,
        from,
        until,
        misfire);
  }

  private static String field(CampaignWork work) {
    return switch (work.what()) {
      case QUESTIONNAIRE -> "questionnaire";
      case PUBLIC_CLASS, FUNNEL -> "offering";
      case AWARD -> "awards";
      default -> "what";
    };
  }

  private void checkSegment(Faults faults, Community community, String field, Long id) {
    if (id == null) {
      return;
    }
    try {
      var segment = segments.find(id);
      if (!segment.community().equals(community.key()) || segment.retired()) {
        faults.add(field, Wording.of("这个社群没有这个分组", "The community has no such segment"));
      }
    } catch (UnknownSegmentException e) {
      faults.add(field, e.wording());
    }
  }

  private QuietHours quiet(Faults faults, Community community, CampaignDocument given) {
    var from = faults.time("quietFrom", given.quietFrom());
    var until = faults.time("quietUntil", given.quietUntil());
    if (from.isPresent() != until.isPresent() && faults.none()) {
      faults.add(
          "quietUntil", Wording.of("安静时段要写从几点到几点", "Quiet hours have a beginning and an end"));
    }
    return from.isPresent() && until.isPresent()
        ? new QuietHours(from.get(), until.get())
        : rules.find(community.key()).quiet();
  }

  private static Optional<FrequencyCap> cap(Faults faults, CampaignDocument given) {
    if (given.capTimes() == null && given.capDays() == null) {
      return Optional.empty();
    }
    var times = faults.number("capTimes", given.capTimes(), 1, MOST_TIMES);
    var days = faults.number("capDays", given.capDays(), 1, MOST_DAYS);
    return times.isEmpty() || days.isEmpty()
        ? Optional.empty()
        : Optional.of(new FrequencyCap(times.get(), days.get()));
  }
}
