package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.messaging.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** "0 days after" reaches everybody to whom it happened exactly once (C1, C3). */
class SameDaySpanPropertyTest {

  /**
   * The clocks of most of these go forward or back within the days looked at, one by half an hour.
   */
  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Europe/Berlin",
          "America/New_York",
          "America/Santiago",
          "Australia/Lord_Howe",
          "Pacific/Auckland",
          "UTC");

  @Property
  void whateverHappensBetweenTheFirstAndTheLastFiringIsInOneOfThem(
      @ForAll("zones") ZoneId zone,
      @ForAll("times") LocalTime at,
      @ForAll("times") LocalTime quietFrom,
      @ForAll("times") LocalTime quietUntil,
      @ForAll("begins") LocalDate begin,
      @ForAll @Size(20) List<@IntRange(min = 0, max = 30 * 24 * 60 * 60) Integer> seconds) {
    var schedule =
        new Schedule(
            new Timing.AfterEvent("joined", Optional.empty(), 0, at),
            zone,
            new QuietHours(quietFrom, quietUntil),
            HolidayRule.IGNORE,
            DaysOff.HOLIDAYS,
            Optional.empty(),
            Optional.empty());
    var start = begin.atStartOfDay(zone).toInstant();
    var firings = new Firings(schedule, new WorkCalendar(Map.of())).next(start, 40);

    var spans = spans(firings, at, zone);

    for (int second : seconds) {
      var moment = start.plus(Duration.ofDays(2)).plusSeconds(second);
      assertThat(spans.stream().filter(span -> holds(span, moment))).as("%s", moment).hasSize(1);
    }
    for (int i = 0; i < spans.size(); i++) {
      assertThat(spans.get(i).until()).isBeforeOrEqualTo(firings.get(i).at());
    }
  }

  /** The hour and the zone may be changed each day. */
  @Property
  void alsoWhenHourAndZoneAreChangedMeanwhile(
      @ForAll("begins") LocalDate begin,
      @ForAll @Size(15) List<@net.jqwik.api.From("zones") ZoneId> zones,
      @ForAll @Size(15) List<@net.jqwik.api.From("times") LocalTime> hours,
      @ForAll @Size(20) List<@IntRange(min = 0, max = 8 * 24 * 60 * 60) Integer> seconds) {
    var spans = new ArrayList<SameDaySpan>();
    var before = new ArrayList<SameDaySpan.Before>();
    for (int i = 0; i < zones.size(); i++) {
      var day = begin.plusDays(i);
      spans.add(
          SameDaySpan.of(
              day, day, hours.get(i), zones.get(i), before.subList(0, Math.min(3, before.size()))));
      var own = Firings.moment(day.atTime(hours.get(i)), zones.get(i));
      before.add(0, new SameDaySpan.Before(day, own));
    }
    var start = begin.plusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant();
    for (int second : seconds) {
      var moment = start.plusSeconds(second);
      assertThat(spans.stream().filter(span -> holds(span, moment))).as("%s", moment).hasSize(1);
    }
  }

  private static List<SameDaySpan> spans(List<Firing> firings, LocalTime at, ZoneId zone) {
    var spans = new ArrayList<SameDaySpan>();
    var before = new ArrayList<SameDaySpan.Before>();
    for (var firing : firings) {
      var latest = before.subList(0, Math.min(3, before.size()));
      spans.add(SameDaySpan.of(firing.firstDay(), firing.lastDay(), at, zone, latest));
      before.add(
          0,
          new SameDaySpan.Before(
              firing.lastDay(), Firings.moment(firing.lastDay().atTime(at), zone)));
    }
    return spans;
  }

  private static boolean holds(SameDaySpan span, Instant moment) {
    return !moment.isBefore(span.from()) && moment.isBefore(span.until());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.ofSecondOfDay(m * 60));
  }

  /** So that a change of the clocks lies in the month after many of them. */
  @Provide
  Arbitrary<LocalDate> begins() {
    return Arbitraries.of(
            LocalDate.of(2026, 2, 25), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 12))
        .flatMap(day -> Arbitraries.integers().between(0, 20).map(day::plusDays));
  }
}
