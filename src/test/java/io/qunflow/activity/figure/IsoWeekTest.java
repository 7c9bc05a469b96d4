package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IsoWeekTest {

  @Test
  void theYearOfAWeekIsThatOfItsThursday() {
    assertThat(IsoWeek.of(LocalDate.of(2005, 1, 2))).hasToString("2004-W53");
    assertThat(IsoWeek.of(LocalDate.of(2005, 1, 3))).hasToString("2005-W01");
    assertThat(IsoWeek.of(LocalDate.of(2008, 12, 29))).hasToString("2009-W01");
  }

  @Test
  void aWeekBeginsWithTheLocalMonday() {
    var at = Instant.parse("2026-11-22T16:00:00Z");

    assertThat(IsoWeek.of(at, ZoneId.of("Asia/Shanghai"))).hasToString("2026-W48");
    assertThat(IsoWeek.of(at, ZoneId.of("Etc/UTC"))).hasToString("2026-W47");
  }

  @Test
  void theWeekInWhichTheClockIsPutBackIsAnHourLonger() {
    var week = IsoWeek.parse("2026-W43");
    var berlin = ZoneId.of("Europe/Berlin");

    assertThat(Duration.between(week.start(berlin), week.end(berlin)))
        .isEqualTo(Duration.ofDays(7).plusHours(1));
  }

  @Test
  void saysWhatAWeekLooksLike() {
    assertThatThrownBy(() -> IsoWeek.parse("2005/27")).hasMessageContaining("如 2005-W27");
    assertThatThrownBy(() -> IsoWeek.parse("2005-W53")).hasMessage("2005 年没有第 53 周");
    assertThatThrownBy(() -> IsoWeek.parse(null)).hasMessageContaining("2005-W27");
  }

  @Property
  void everyDayIsInTheWeekOfItsMonday(@ForAll @IntRange(max = 2_900_000) int epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    var week = IsoWeek.of(day);

    assertThat(week.monday()).isBetween(day.minusDays(6), day);
    assertThat(IsoWeek.parse(week.toString())).isEqualTo(week);
    assertThat(week.next().previous()).isEqualTo(week);
    assertThat(week.next()).isGreaterThan(week);
  }
}
