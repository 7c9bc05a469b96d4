package io.qunflow.operations.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days off and working days that were moved (调休).
 *
 * @param days what is declared; all others are as their day of the week
 */
public record WorkCalendar(Map<LocalDate, DayKind> days) {

  /** Nothing declared. */
  public static final WorkCalendar PLAIN = new WorkCalendar(Map.of());

  private static final int LONGEST_BREAK = 60;

  public WorkCalendar {
    days = Map.copyOf(days);
  }

  public boolean isHoliday(LocalDate day) {
    return days.get(day) == DayKind.HOLIDAY;
  }

  public boolean isWorkingDay(LocalDate day) {
    var kind = days.getOrDefault(day, DayKind.ORDINARY);
    return kind == DayKind.WORKDAY || kind == DayKind.ORDINARY && !isWeekend(day);
  }

  boolean isOff(LocalDate day, DaysOff which) {
    return which == DaysOff.HOLIDAYS ? isHoliday(day) : !isWorkingDay(day);
  }

  /** The first after it; empty if there is none within sixty days. */
  Optional<LocalDate> workingDayAfter(LocalDate day) {
    return day.plusDays(1)
        .datesUntil(day.plusDays(LONGEST_BREAK + 1L))
        .filter(this::isWorkingDay)
        .findFirst();
  }

  /** The years of which anything is declared. */
  public Set<Integer> years() {
    return days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
