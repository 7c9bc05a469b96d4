package io.qunflow.lifecycle.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedDayTest {

  static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 2026-12-31",
    "2026-01-01, 2026-01-01",
    "周三, 2026-11-25",
    "周四, 2026-11-26",
    "星期日, 2026-11-29",
    "星期天, 2026-11-29",
    "周天, 2026-11-29",
    "周一, 2026-11-30",
    "周二, 2026-12-01"
  })
  void isADateOrTheNextSuchWeekday(String text, LocalDate day) {
    assertThat(PlannedDay.read(text, WEDNESDAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "2026-13-01", "周八", "下周三", "明天", "31.12.2026"})
  void isNothingElse(String text) {
    assertThat(PlannedDay.read(text, WEDNESDAY)).isEmpty();
  }
}
