package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day of the calendar stays readable, and nothing of it is left out (C1). */
class CalendarEntryTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T16:00:00Z");

  @Test
  void aQuarterHourlyCampaignIsOneEntryWithItsCount() {
    var day = CalendarEntry.gathered(every(1, 96, null));

    assertThat(day).hasSize(1);
    assertThat(day.get(0).times()).isEqualTo(96);
    assertThat(day.get(0).time()).isEqualTo("00:00–23:45");
    assertThat(day.get(0).at()).isEqualTo(MIDNIGHT);
  }

  @Test
  void threeADayAreShownOneByOne() {
    assertThat(CalendarEntry.gathered(every(1, 3, null)))
        .extracting(CalendarEntry::times)
        .containsExactly(1, 1, 1);
  }

  @Test
  void whatCameToSomethingElseIsCountedByItself() {
    var all =
        Stream.of(every(1, 90, "完成"), every(1, 6, "没有发"), every(2, 1, null))
            .flatMap(List::stream)
            .toList();

    var day = CalendarEntry.gathered(all);

    assertThat(day).extracting(CalendarEntry::times).containsExactlyInAnyOrder(90, 6, 1);
    assertThat(day.stream().mapToInt(CalendarEntry::times).sum()).isEqualTo(all.size());
  }

  private static List<CalendarEntry> every(long campaign, int times, String past) {
    return IntStream.range(0, times)
        .mapToObj(
            i ->
                CalendarEntry.one(
                    campaign,
                    "%02d:%02d".formatted(i / 4, i % 4 * 15),
                    "整点提醒",
                    past,
                    MIDNIGHT.plus(Duration.ofMinutes(15L * i))))
        .toList();
  }
}
