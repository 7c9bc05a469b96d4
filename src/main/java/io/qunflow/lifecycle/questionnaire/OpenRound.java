package io.qunflow.lifecycle.questionnaire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A round that collects answers.
 *
 * @param number from 1 in its community
 * @param remindAt when those who have not answered are reminded (L2.5)
 * @param endsAt end of its last day, there in the community's time zone
 */
public record OpenRound(int number, Instant remindAt, Instant endsAt) {

  static OpenRound of(
      int number, LocalDate sentOn, int roundDays, ZoneId zone, Duration remindBeforeEnd) {
    var startsAt = sentOn.atStartOfDay(zone).toInstant();
    var endsAt = sentOn.plusDays(roundDays).atStartOfDay(zone).toInstant();
    var half = Duration.between(startsAt, endsAt).dividedBy(2);
    var before = remindBeforeEnd.compareTo(half) < 0 ? remindBeforeEnd : half;
    return new OpenRound(number, endsAt.minus(before), endsAt);
  }
}
