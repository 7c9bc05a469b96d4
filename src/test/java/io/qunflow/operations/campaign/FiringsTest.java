package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.messaging.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The State Council's calendars of 2025 and 2026, and two zones whose clocks change. */
class FiringsTest {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
  static final WorkCalendar CHINA = china();

  @Test
  void aHolidayIsSkippedAndAWorkedSundayIsNot() {
    var found = days(cron("0 0 10 * * *", HolidayRule.SKIP, DaysOff.HOLIDAYS_AND_WEEKENDS), 9);

    assertThat(found)
        .containsExactly(
            "2026-09-21T10:00", // Sunday the 20th is worked: it comes first below
            "2026-09-22T10:00",
            "2026-09-23T10:00",
            "2026-09-24T10:00",
            "2026-09-28T10:00",
            "2026-09-29T10:00",
            "2026-09-30T10:00",
            "2026-10-08T10:00",
            "2026-10-09T10:00");
    assertThat(
            walls(
                cron("0 0 10 * * *", HolidayRule.SKIP, DaysOff.HOLIDAYS_AND_WEEKENDS),
                "2026-09-19T00:00",
                2))
        .containsExactly("2026-09-20T10:00", "2026-09-21T10:00");
  }

  @Test
  void whatIsMovedToOneMomentFiresOnceAndStandsForAllItsDays() {
    var schedule = cron("0 0 10 * * *", HolidayRule.MOVE, DaysOff.HOLIDAYS);

    var found = new Firings(schedule, CHINA).next(at("2026-09-30T11:00"), 2);

    assertThat(found)
        .containsExactly(
            new Firing(
                at("2026-10-08T10:00"), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8)),
            new Firing(
                at("2026-10-09T10:00"), LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9)));
  }

  @Test
  void theDayAfterABreakIsTheNextWorkingDayEvenIfItIsASaturday() {
    var schedule = cron("0 0 10 23 2 *", HolidayRule.MOVE, DaysOff.HOLIDAYS);
    assertThat(walls(schedule, "2026-02-20T00:00", 1)).containsExactly("2026-02-24T10:00");
    var sunday = cron("0 0 10 15 2 *", HolidayRule.MOVE, DaysOff.HOLIDAYS);
    assertThat(walls(sunday, "2026-02-01T00:00", 1)).containsExactly("2026-02-24T10:00");
    var autumn = cron("0 0 10 * * SAT", HolidayRule.MOVE, DaysOff.HOLIDAYS_AND_WEEKENDS);
    assertThat(walls(autumn, "2026-10-08T12:00", 2))
        .as("the 10th is worked, the 17th is not")
        .containsExactly("2026-10-10T10:00", "2026-10-19T10:00");
  }

  @Test
  void whoIgnoresHolidaysFiresOnThem() {
    assertThat(
            walls(
                cron("0 0 10 * * *", HolidayRule.IGNORE, DaysOff.HOLIDAYS), "2026-10-01T00:00", 2))
        .containsExactly("2026-10-01T10:00", "2026-10-02T10:00");
  }

  @Test
  void whatFallsIntoQuietHoursWaitsForTheirEndAndIsThenLookedAtAgain() {
    var eve =
        new Schedule(
            new Timing.Once(LocalDateTime.parse("2026-09-30T23:00")),
            SHANGHAI,
            NIGHT,
            HolidayRule.MOVE,
            DaysOff.HOLIDAYS,
            Optional.empty(),
            Optional.empty());

    assertThat(walls(eve, "2026-09-01T00:00", 5)).containsExactly("2026-10-08T08:00");
  }

  @Test
  void aTimeThatClocksJumpOverIsTheMomentOfTheJump() {
    var schedule = plain(new Timing.Cron("0 30 2 * * *"), NEW_YORK);

    assertThat(moments(schedule, "2026-03-07T12:00:00Z", 3))
        .containsExactly("2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z", "2026-03-10T06:30:00Z");
  }

  @Test
  void aTimeThatComesTwiceFiresTheFirstTimeOnly() {
    var schedule = plain(new Timing.Cron("0 30 1 * * *"), NEW_YORK);

    assertThat(moments(schedule, "2026-10-31T12:00:00Z", 2))
        .containsExactly("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
    assertThat(moments(schedule, "2026-11-01T05:30:00Z", 1))
        .containsExactly("2026-11-02T06:30:00Z");
  }

  @Test
  void everyNDaysCountsDaysAndNotHours() {
    var schedule =
        plain(new Timing.EveryDays(3, LocalDate.of(2026, 3, 5), LocalTime.of(9, 0)), NEW_YORK);

    assertThat(moments(schedule, "2026-03-01T00:00:00Z", 3))
        .containsExactly("2026-03-05T14:00:00Z", "2026-03-08T13:00:00Z", "2026-03-11T13:00:00Z");
  }

  @Test
  void nothingFiresBeforeItsBeginningOrAfterItsEnd() {
    var schedule =
        new Schedule(
            new Timing.Cron("0 10 * * *"),
            SHANGHAI,
            NONE,
            HolidayRule.MOVE,
            DaysOff.HOLIDAYS,
            Optional.of(at("2026-09-29T10:00")),
            Optional.of(at("2026-10-07T23:00")));

    assertThat(walls(schedule, "2026-01-01T00:00", 20))
        .as("what a holiday moves behind the end is left out")
        .containsExactly("2026-09-29T10:00", "2026-09-30T10:00");
  }

  private static List<String> days(Schedule schedule, int most) {
    return walls(schedule, "2026-09-20T12:00", most);
  }

  static List<String> walls(Schedule schedule, String after, int most) {
    return new Firings(schedule, CHINA)
        .next(at(after), most).stream()
            .map(firing -> firing.at().atZone(schedule.zone()).toLocalDateTime().toString())
            .toList();
  }

  private static List<String> moments(Schedule schedule, String after, int most) {
    return new Firings(schedule, WorkCalendar.PLAIN)
        .next(Instant.parse(after), most).stream().map(firing -> firing.at().toString()).toList();
  }

  static Schedule cron(String cron, HolidayRule holidays, DaysOff daysOff) {
    return new Schedule(
        new Timing.Cron(cron),
        SHANGHAI,
        NONE,
        holidays,
        daysOff,
        Optional.empty(),
        Optional.empty());
  }

  static Schedule plain(Timing timing, ZoneId zone) {
    return new Schedule(
        timing,
        zone,
        NONE,
        HolidayRule.IGNORE,
        DaysOff.HOLIDAYS,
        Optional.empty(),
        Optional.empty());
  }

  static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
  }

  static WorkCalendar china() {
    var kinds = new java.util.HashMap<LocalDate, DayKind>();
    new ShippedCalendars().days().forEach((day, one) -> kinds.put(day, one.kind()));
    return new WorkCalendar(kinds);
  }
}
