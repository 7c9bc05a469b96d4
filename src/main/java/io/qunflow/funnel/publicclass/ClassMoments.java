package io.qunflow.funnel.publicclass;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * When something is due for a class: a reminder, or that it is over (P2).
 *
 * @param reminder how long before the begin; empty when the class is over
 */
public record ClassMoments(Instant at, Optional<Duration> reminder) {

  /**
   * The first moment after another.
   *
   * @param after moments up to this one have been
   * @param before how long before the begin reminders are sent
   */
  public static ClassMoments next(PublicClass of, Instant after, Collection<Duration> before) {
    return before.stream()
        .filter(ahead -> !ahead.isNegative() && !ahead.isZero())
        .map(ahead -> new ClassMoments(of.startsAt().minus(ahead), Optional.of(ahead)))
        .filter(moment -> moment.at().isAfter(after))
        .min(Comparator.comparing(ClassMoments::at))
        .orElseGet(() -> new ClassMoments(of.endsAt(), Optional.empty()));
  }
}
