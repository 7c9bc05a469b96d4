package io.qunflow.activity.upload;

import java.time.Instant;

/**
 * From the first to the last event of something, both included.
 *
 * @param from not after {@code to}
 */
public record Period(Instant from, Instant to) {

  boolean touches(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  Period with(Period other) {
    return new Period(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }
}
