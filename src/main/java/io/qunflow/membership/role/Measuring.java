package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import java.time.Duration;
import java.time.Instant;

/**
 * What members of a community did, measured at once.
 *
 * @param to excluded
 */
public record Measuring(
    long id, CommunityKey community, Instant from, Instant to, Instant measuredAt) {

  public Duration period() {
    return Duration.between(from, to);
  }

  /** Days it is of, at least one. */
  public long days() {
    return Math.max(1, Math.round(period().toHours() / 24.0));
  }
}
