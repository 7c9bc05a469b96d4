package io.qunflow.operations.checkin;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** From which moment to which one checks in, day by day (H1). */
final class CheckinDays {

  private CheckinDays() {}

  /**
   * The same times by the clock on the wall each day, also where a day has 23 or 25 hours.
   *
   * @param from of the first day
   * @param until of the first day; later than {@code from}
   * @param days at least 1
   */
  static List<CheckinDay> of(LocalDateTime from, LocalDateTime until, int days, ZoneId zone) {
    return IntStream.range(0, days)
        .mapToObj(
            i ->
                new CheckinDay(
                    i + 1,
                    from.toLocalDate().plusDays(i),
                    from.plusDays(i).atZone(zone).toInstant(),
                    until.plusDays(i).atZone(zone).toInstant()))
        .toList();
  }
}
