package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.messaging.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever is scheduled wherever (C1, C2). */
class FiringsPropertyTest {

  private static final WorkCalendar CHINA = FiringsTest.CHINA;
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int DAYS = 729;

  @Property(tries = 150)
  void firesOnceOnEachDayWhateverClocksDo(
      @ForAll("zones") ZoneId zone, @ForAll("times") LocalTime time) {
    var first = LocalDate.of(2025, 1, 2);
    var schedule = FiringsTest.plain(new Timing.EveryDays(1, first, time), zone);

    var found = new Firings(schedule, CHINA).next(START, DAYS - 2);

    var days = new HashSet<LocalDate>();
    for (var firing : found) {
      var there = firing.at().atZone(zone);
      days.add(firing.firstDay());
      assertThat(firing.firstDay()).isEqualTo(firing.lastDay());
      boolean exists = zone.getRules().getValidOffsets(firing.firstDay().atTime(time)).size() > 0;
      if (exists) {
        assertThat(there.toLocalDate().atTime(there.toLocalTime()))
            .isEqualTo(firing.firstDay().atTime(time));
      }
    }
    assertThat(days).hasSize(DAYS - 2);
    assertThat(found.stream().map(Firing::at)).doesNotHaveDuplicates().isSorted();
  }

  @Property(tries = 150)
  void askingInPiecesGivesTheSameAsAskingAtOnce(@ForAll("schedules") Schedule schedule) {
    var firings = new Firings(schedule, CHINA);
    var whole = firings.next(START, 120);

    var pieces = new ArrayList<Firing>();
    var after = START;
    while (pieces.size() < whole.size()) {
      var next = firings.next(after, 7);
      pieces.addAll(next);
      after = next.get(next.size() - 1).at();
    }

    assertThat(pieces.subList(0, whole.size())).isEqualTo(whole);
    assertThat(whole.stream().map(Firing::at)).doesNotHaveDuplicates().isSorted();
  }

  @Property(tries = 300)
  void neverFiresInQuietHoursNorOnADayOffThatCounts(@ForAll("schedules") Schedule schedule) {
    for (var firing : new Firings(schedule, CHINA).next(START, 200)) {
      var day = firing.at().atZone(schedule.zone()).toLocalDate();
      assertThat(schedule.quiet().endAfter(firing.at(), schedule.zone())).isEmpty();
      if (schedule.holidays() != HolidayRule.IGNORE) {
        assertThat(CHINA.isOff(day, schedule.daysOff())).as(day.toString()).isFalse();
      }
      assertThat(schedule.until().filter(firing.at()::isAfter)).isEmpty();
      assertThat(schedule.from().filter(firing.at()::isBefore)).isEmpty();
    }
  }

  @Property(tries = 150)
  void movingLosesNoDayAndSkippingAddsNone(
      @ForAll("daysOff") DaysOff daysOff, @ForAll("times") LocalTime time) {
    var cron = "%d %d %d * * *".formatted(time.getSecond(), time.getMinute(), time.getHour());
    var moved = FiringsTest.cron(cron, HolidayRule.MOVE, daysOff);
    var skipped = FiringsTest.cron(cron, HolidayRule.SKIP, daysOff);
    var until = Instant.parse("2026-12-01T00:00:00Z");

    var days = new ArrayList<LocalDate>();
    for (var firing : new Firings(moved, CHINA).between(START, until, 800)) {
      firing.firstDay().datesUntil(firing.lastDay().plusDays(1)).forEach(days::add);
    }
    var worked =
        new Firings(skipped, CHINA)
            .between(START, until, 800).stream()
                .map(firing -> firing.at().atZone(FiringsTest.SHANGHAI).toLocalDate())
                .toList();

    assertThat(days).doesNotHaveDuplicates();
    var last = days.get(days.size() - 1);
    assertThat(days).containsExactlyElementsOf(days.get(0).datesUntil(last.plusDays(1)).toList());
    assertThat(worked).doesNotHaveDuplicates().allMatch(day -> !CHINA.isOff(day, daysOff));
    assertThat(worked.size())
        .isEqualTo(
            (int)
                worked
                    .get(0)
                    .datesUntil(worked.get(worked.size() - 1).plusDays(1))
                    .filter(day -> !CHINA.isOff(day, daysOff))
                    .count());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Casablanca",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 24 * 60 - 1)
        .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
  }

  @Provide
  Arbitrary<DaysOff> daysOff() {
    return Arbitraries.of(DaysOff.class);
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    var timings =
        Arbitraries.oneOf(
            Arbitraries.of(
                    "0 0/30 * * * *",
                    "0 15 1,2,3 * * *",
                    "0 0 9 * * MON-FRI",
                    "30 8 * * SAT,SUN",
                    "0 0 0 L * *",
                    "0 59 23 1 * *")
                .map(cron -> (Timing) new Timing.Cron(cron)),
            Combinators.combine(Arbitraries.integers().between(1, 40), times())
                .as((n, time) -> new Timing.EveryDays(n, LocalDate.of(2025, 1, 20), time)),
            times()
                .map(time -> new Timing.AfterEvent("joined", java.util.Optional.empty(), 3, time)));
    var quiet = Combinators.combine(times(), times()).as(QuietHours::new);
    var from =
        Arbitraries.integers()
            .between(0, 90)
            .map(day -> START.plus(Duration.ofDays(day)))
            .optional(0.5);
    var until =
        Arbitraries.integers()
            .between(500, 900)
            .map(day -> START.plus(Duration.ofDays(day)))
            .optional(0.5);
    return Combinators.combine(
            timings, zones(), quiet, Arbitraries.of(HolidayRule.class), daysOff(), from, until)
        .as(
            (timing, zone, hours, rule, off, begin, end) ->
                new Schedule(timing, zone, hours, rule, off, begin, end));
  }
}
