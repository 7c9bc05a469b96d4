package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.QuietHours;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a campaign does, for whom and when: a document that was found right.
 *
 * @param segment empty: every member
 * @param quiet its own hours in which it does not fire; the community's hold for each message
 *     besides
 * @param from by the clocks of its zone
 */
public record CampaignPlan(
    String name,
    CampaignWork work,
    Optional<Long> segment,
    Timing timing,
    ZoneId zone,
    QuietHours quiet,
    HolidayRule holidays,
    DaysOff daysOff,
    Optional<FrequencyCap> cap,
    Optional<LocalDateTime> from,
    Optional<LocalDateTime> until,
    MisfirePolicy misfire) {

  /**
   * Whether it is for some members only and is posted where everybody reads it. Such a one is not
   * written any more, but may have been kept.
   */
  boolean isPostedForSome() {
    return work instanceof CampaignWork.Message
        && work.toGroups()
        && (segment.isPresent() || timing instanceof Timing.AfterEvent);
  }

  public Schedule schedule() {
    return new Schedule(
        timing,
        zone,
        quiet,
        holidays,
        daysOff,
        from.map(time -> Firings.moment(time, zone)),
        until.map(time -> Firings.moment(time, zone)));
  }
}
