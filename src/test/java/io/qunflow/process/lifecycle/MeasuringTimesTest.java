package io.qunflow.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L7.0: measured every Monday morning where the community is. */
class MeasuringTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T02:00:00Z, Asia/Shanghai, R/2026-11-23T06:00:00+08:00/P7D",
    "2026-11-22T21:59:59Z, Asia/Shanghai, R/2026-11-23T06:00:00+08:00/P7D",
    "2026-11-22T22:00:00Z, Asia/Shanghai, R/2026-11-30T06:00:00+08:00/P7D",
    "2026-11-23T03:00:00Z, Asia/Shanghai, R/2026-11-30T06:00:00+08:00/P7D",
    "2026-11-23T03:00:00Z, America/New_York, R/2026-11-23T06:00:00-05:00/P7D",
    "2026-10-24T12:00:00Z, Europe/Berlin, R/2026-10-26T06:00:00+01:00/P7D",
  })
  void beginsOnTheNextMondayMorningOfTheZone(Instant now, String zone, String repetition) {
    var times =
        new MeasuringTimes(
            new MeasuringProperties(DayOfWeek.MONDAY, LocalTime.of(6, 0)),
            Clock.fixed(now, ZoneOffset.UTC));

    assertThat(times.weeklyFrom(ZoneId.of(zone))).isEqualTo(repetition);
  }
}
