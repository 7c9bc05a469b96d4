package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days in which something is to have happened to members; what happens at a moment of its own goes
 * by moments, which need not be those at which days begin.
 *
 * @param last still in it
 * @param zone whose days they are
 * @param fact which date is meant, where an event is a date of the members' facts
 * @param from the first moment
 * @param until the first moment after
 */
public record EventDays(
    CommunityKey community,
    LocalDate first,
    LocalDate last,
    ZoneId zone,
    Optional<String> fact,
    Instant from,
    Instant until) {

  /** Whole days. */
  public EventDays(
      CommunityKey community, LocalDate first, LocalDate last, ZoneId zone, Optional<String> fact) {
    this(
        community,
        first,
        last,
        zone,
        fact,
        Firings.moment(first.atStartOfDay(), zone),
        Firings.moment(last.plusDays(1).atStartOfDay(), zone));
  }

  EventDays within(SameDaySpan span) {
    return new EventDays(community, first, last, zone, fact, span.from(), span.until());
  }
}
