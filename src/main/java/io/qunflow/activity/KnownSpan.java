package io.qunflow.activity;

import java.time.Instant;

/** From the first to the last known event of a community. */
record KnownSpan(Instant firstAt, Instant lastAt) {

  boolean touches(Instant from, Instant to) {
    return firstAt.isBefore(to) && !lastAt.isBefore(from);
  }
}
