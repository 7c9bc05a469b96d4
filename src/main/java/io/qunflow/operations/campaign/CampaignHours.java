package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.SendingHours;
import io.qunflow.operations.wave.WaveMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The quiet hours and days off of campaigns hold for every message of a firing, the later ones of a
 * wave too (C1): by what was written when it started, asked at the moment of sending.
 */
@Component
class CampaignHours implements SendingHours {

  private static final String CAMPAIGN = "campaign:";

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
    return about.startsWith(CAMPAIGN) && orderKey.startsWith(about + ":")
        ? planned(about, orderKey.substring(about.length() + 1))
        : Optional.empty();
  }

  /** Empty for what belongs to no firing, such as a dry run. */
  private Optional<FiringRow> planned(String about, String moment) {
    try {
      return firings.findPlannedAt(
          Long.parseLong(about.substring(CAMPAIGN.length())), Instant.parse(moment));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
