package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.SendingHours;
import io.qunflow.operations.wave.WaveMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The quiet hours and days off of campaigns hold for every message of a firing, the later ones of a
 * wave too, and for those of the rounds that it opened (C1): by what was written when it started,
 * asked at the moment of sending.
 */
@Component
class CampaignHours implements SendingHours {

  private static final String CAMPAIGN = "campaign:";
  private static final String ROUND = "round:";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern WELFARE = Pattern.compile("welfare:(\\d{1,18}):.+");

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final WorkCalendars calendars;

  CampaignHours(FiringMapper firings, KeptCampaigns kept, WorkCalendars calendars) {
    this.firings = firings;
    this.kept = kept;
    this.calendars = calendars;
  }

  @Override
  public Optional<Instant> quietUntil(String about, String orderKey, Instant now) {
    return firing(about, orderKey)
        .map(FiringRow::toFiring)
        .flatMap(firing -> quietUntil(kept.of(firing).plan(), now));
  }

  /**
   * When its messages may go, if they may not now. What waits on a day off waits for the next
   * working day, also where the campaign does not fire on days off: it has begun.
   */
  Optional<Instant> quietUntil(CampaignPlan plan, Instant now) {
    var schedule = plan.schedule();
    var moved =
        schedule.holidays() == HolidayRule.SKIP ? schedule.with(HolidayRule.MOVE) : schedule;
    return new Firings(moved, calendars.find())
        .allowed(now)
        .or(() -> plan.quiet().endAfter(now, plan.zone()))
        .filter(now::isBefore);
  }

  private Optional<FiringRow> firing(String about, String orderKey) {
    var wave = WaveMessage.waveOf(about);
    if (wave.isPresent()) {
      return firings.findByWave(wave.get());
    }
    if (about.startsWith(ROUND)) {
      return number(about.substring(ROUND.length())).flatMap(firings::findByRound);
    }
    if (!about.startsWith(CAMPAIGN)) {
      return Optional.empty();
    }
    var campaign = number(about.substring(CAMPAIGN.length()));
    return orderKey.startsWith(about + ":")
        ? campaign.flatMap(id -> planned(id, orderKey.substring(about.length() + 1)))
        : campaign.flatMap(id -> welfare(id, orderKey));
  }

  /** Those who receive something are told by an order of the round: {@code welfare:5:told}. */
  private Optional<FiringRow> welfare(long campaign, String orderKey) {
    var order = WELFARE.matcher(orderKey);
    return order.matches()
        ? firings.findStarted(campaign, order.group(1)).stream()
            .filter(row -> kept.of(row.toFiring()).plan().work() instanceof CampaignWork.Welfare)
            .findFirst()
        : Optional.empty();
  }

  /** Empty for what belongs to no firing, such as a dry run. */
  private Optional<FiringRow> planned(long campaign, String moment) {
    try {
      return firings.findPlannedAt(campaign, Instant.parse(moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
