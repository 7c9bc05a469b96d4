package io.qunflow.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like the system's clock, ahead of it by as much as a test moved it. */
public final class ShiftedClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Never back. */
  public void moveTo(Instant moment) {
    var further = Duration.between(instant(), moment);
    if (!further.isNegative()) {
      ahead = ahead.plus(further);
    }
  }

  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
