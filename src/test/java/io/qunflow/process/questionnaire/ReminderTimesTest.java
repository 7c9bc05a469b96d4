package io.qunflow.process.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L2.5. */
class ReminderTimesTest {

  @ParameterizedTest
  @CsvSource({
    // a week: three days and one day before
    "2026-11-01T00:00:00Z, 2026-11-08T00:00:00Z, 2026-11-01T00:00:00Z, 2026-11-05T00:00:00Z",
    "2026-11-01T00:00:00Z, 2026-11-08T00:00:00Z, 2026-11-05T00:00:00Z, 2026-11-07T00:00:00Z",
    "2026-11-01T00:00:00Z, 2026-11-08T00:00:00Z, 2026-11-07T00:00:00Z,",
    // down over both: the last that is left
    "2026-11-01T00:00:00Z, 2026-11-08T00:00:00Z, 2026-11-06T00:00:00Z, 2026-11-07T00:00:00Z",
    // two days: only the one a day before
    "2026-11-01T00:00:00Z, 2026-11-03T00:00:00Z, 2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z",
    // one day: its middle
    "2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z, 2026-11-01T00:00:00Z, 2026-11-01T12:00:00Z"
  })
  void remindsBeforeTheEnd(Instant sentAt, Instant endsAt, Instant now, Instant expected) {
    var next =
        ReminderTimes.next(sentAt, endsAt, List.of(Duration.ofDays(3), Duration.ofDays(1)), now);

    assertThat(next.orElse(null)).isEqualTo(expected);
  }
}
