package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times as people write them. */
class StatedTimeTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-01-31", "2026/1/31", "20260131", "2026-1-31", " 2026.01.31 ", "2026年1月31日"})
  void readsADay(String text) {
    assertThat(StatedTime.day(text)).contains(LocalDate.of(2026, 1, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "2026131",
        "31.01.2026",
        "20260132",
        "2026-01/31",
        "10000-01-01",
        "0001-01-01",
        "1969-12-31",
        "昨天"
      })
  void doesNotGuessADay(String text) {
    assertThat(StatedTime.day(text)).isEmpty();
    assertThat(StatedTime.time(text, SHANGHAI)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31 16:00:05,2026-01-31T08:00:05Z",
    "2026/1/31 9:05,2026-01-31T01:05:00Z",
    "2026-01-31T16:00:05,2026-01-31T08:00:05Z",
    "2026-01-31T16:00:05.5,2026-01-31T08:00:05Z",
    "2026年1月31日 16:00,2026-01-31T08:00:00Z",
    "2026-01-31,2026-01-30T16:00:00Z",
    "2026-01-31T16:00:05Z,2026-01-31T16:00:05Z",
    "2026-01-31T16:00:05.1239+01:00,2026-01-31T15:00:05.123Z",
    "2026-01-31 16:00:05+08:00,2026-01-31T08:00:05Z",
  })
  void readsATime(String text, Instant expected) {
    assertThat(StatedTime.time(text, SHANGHAI)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31 24:00", "2026-01-31 12:60", "12:00", "2026-01-31 下午4:00"})
  void doesNotGuessATime(String text) {
    assertThat(StatedTime.time(text, SHANGHAI)).isEmpty();
  }

  @Test
  void movesATimeThatDaylightSavingLeavesOut() {
    assertThat(StatedTime.time("2026-03-29 02:30", ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }
}
