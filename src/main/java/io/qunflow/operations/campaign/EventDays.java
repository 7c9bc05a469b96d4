package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days in which something is to have happened to members.
 *
 * @param last still in it
 * @param zone whose days they are
 * @param fact which date is meant, where an event is a date of the members' facts
 */
public record EventDays(
    CommunityKey community, LocalDate first, LocalDate last, ZoneId zone, Optional<String> fact) {

  /** The first moment of the first day. */
  public Instant from() {
    return Firings.moment(first.atStartOfDay(), zone);
  }

  /** The first moment after the last day. */
  public Instant until() {
    return Firings.moment(last.plusDays(1).atStartOfDay(), zone);
  }
}
