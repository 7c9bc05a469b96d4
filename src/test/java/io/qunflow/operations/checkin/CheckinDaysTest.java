package io.qunflow.operations.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CheckinDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void opensAtTheSameTimeByTheClockOnTheWallWhenClocksChange() {
    var days =
        CheckinDays.of(
            LocalDateTime.parse("2026-10-24T06:00"),
            LocalDateTime.parse("2026-10-24T22:00"),
            3,
            BERLIN);

    assertThat(days).extracting(CheckinDay::number).containsExactly(1, 2, 3);
    assertThat(days)
        .extracting(day -> day.opensAt().atZone(BERLIN).toLocalTime().toString())
        .containsOnly("06:00");
    assertThat(days.get(2).day()).isEqualTo(LocalDate.parse("2026-10-26"));
    assertThat(Duration.between(days.get(0).opensAt(), days.get(1).opensAt()))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void mayGoOverMidnight() {
    var days =
        CheckinDays.of(
            LocalDateTime.parse("2026-11-23T20:00"),
            LocalDateTime.parse("2026-11-24T02:00"),
            2,
            BERLIN);

    assertThat(days.get(0).closesAt()).isBefore(days.get(1).opensAt());
    assertThat(days.get(0).isOpen(days.get(0).opensAt())).isTrue();
    assertThat(days.get(0).isOpen(days.get(0).closesAt())).isFalse();
  }
}
