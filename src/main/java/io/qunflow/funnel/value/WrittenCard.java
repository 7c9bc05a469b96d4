package io.qunflow.funnel.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A value card on record.
 *
 * @param version from 1, counted for community and offering
 * @param verdict null until it was judged
 * @param keptBecause why a one-sided card is kept; null where it is not
 * @param writtenAt UTC
 */
public record WrittenCard(
    int version,
    String carrier,
    String membersGet,
    String communityGets,
    ValueVerdict verdict,
    String keptBecause,
    Instant writtenAt) {

  public ValueCard card() {
    return new ValueCard(carrier, membersGet, communityGets);
  }

  /** Whether a funnel may go on with it: mutual, or one-sided and kept by a person. */
  public boolean holds() {
    return verdict == ValueVerdict.MUTUAL
        || verdict == ValueVerdict.ONE_SIDED && Optional.ofNullable(keptBecause).isPresent();
  }
}
