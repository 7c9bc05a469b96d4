package io.qunflow.lifecycle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L4.2. */
class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "21:59, false",
    "22:00, true",
    "23:59, true",
    "00:00, true",
    "07:59, true",
    "08:00, false",
    "12:00, false"
  })
  void reachOverMidnight(LocalTime time, boolean quiet) {
    assertThat(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)).contains(time))
        .isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({"11:59, false", "12:00, true", "13:59, true", "14:00, false"})
  void mayLieWithinADay(LocalTime time, boolean quiet) {
    assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)).contains(time))
        .isEqualTo(quiet);
  }
}
