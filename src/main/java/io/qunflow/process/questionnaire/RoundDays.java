package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Days of a round, in the community's zone. */
@Component
class RoundDays {

  private final CommunityService communities;
  private final Clock clock;

  RoundDays(CommunityService communities, Clock clock) {
    this.communities = communities;
    this.clock = clock;
  }

  /** The end of the last of so many days, today included. */
  Instant endOf(CommunityKey community, int days) throws UnknownCommunityException {
    var zone = zone(community);
    return LocalDate.now(clock.withZone(zone)).plusDays(days).atStartOfDay(zone).toInstant();
  }

  /** How many days that is from today, at least 1. */
  int until(CommunityKey community, Instant end) throws UnknownCommunityException {
    var zone = zone(community);
    var today = LocalDate.now(clock.withZone(zone));
    return (int) Math.max(1, ChronoUnit.DAYS.between(today, end.atZone(zone).toLocalDate()));
  }

  ZoneId zone(CommunityKey community) throws UnknownCommunityException {
    return ZoneId.of(communities.find(community).timeZone());
  }
}
