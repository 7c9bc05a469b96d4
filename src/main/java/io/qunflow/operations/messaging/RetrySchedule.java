package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a try that failed: 10 s, 1 min, 10 min, 1 h, 6 h, then no more. */
final class RetrySchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private RetrySchedule() {}

  /**
   * @param attempts how often it was tried, from 1
   * @return empty if it was tried often enough
   */
  static Optional<Duration> after(int attempts) {
    return attempts <= WAITS.size()
        ? Optional.of(WAITS.get(Math.max(0, attempts - 1)))
        : Optional.empty();
  }
}
