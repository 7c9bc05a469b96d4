package io.qunflow.process.questionnaire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When those who have not answered are reminded (L2.5). */
final class ReminderTimes {

  private ReminderTimes() {}

  /**
   * The next moment after now, of those before the end; of a round that is too short for any of
   * them its middle. Empty when none is left.
   */
  static Optional<Instant> next(
      Instant sentAt, Instant endsAt, List<Duration> beforeEnd, Instant now) {
    var within = beforeEnd.stream().map(endsAt::minus).filter(sentAt::isBefore).sorted().toList();
    var times =
        within.isEmpty()
            ? List.of(sentAt.plus(Duration.between(sentAt, endsAt).dividedBy(2)))
            : within;
    return times.stream().filter(now::isBefore).findFirst();
  }
}
