package io.qunflow.activity.figure;

import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday, numbered as ISO 8601 does.
 *
 * @param year the year its Thursday lies in, 1 to 9999
 * @param week 1 to 52 or 53
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

  public IsoWeek {
    if (year < 1 || year > 9999 || week < 1 || week > weeksOf(year)) {
      throw new NoWeekException(Wording.of("%d 年没有第 %d 周", "%d has no week %d", year, week));
    }
  }

  /**
   * Reads {@code 2005-W27}.
   *
   * @throws NoWeekException says, for people, what a week looks like
   */
  public static IsoWeek parse(String text) {
    var found = FORM.matcher(text == null ? "" : text.strip());
    if (!found.matches()) {
      throw new NoWeekException(
          Wording.of(
              "“%s”不是周。请写成年份和 ISO 周数，如 2005-W27",
              "“%s” is no week. Write the year and the ISO week, such as 2005-W27", text));
    }
    return new IsoWeek(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /** The week this day is in. */
  public static IsoWeek of(LocalDate day) {
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The week of this moment in this time zone. */
  public static IsoWeek of(Instant at, ZoneId zone) {
    return of(LocalDate.ofInstant(at, zone));
  }

  public LocalDate monday() {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(java.time.DayOfWeek.MONDAY);
  }

  /** When this day of it begins there; day 7 is the end of the week. */
  public Instant startOfDay(int day, ZoneId zone) {
    return monday().plusDays(day).atStartOfDay(zone).toInstant();
  }

  public Instant start(ZoneId zone) {
    return startOfDay(0, zone);
  }

  /** The first moment of the next week. */
  public Instant end(ZoneId zone) {
    return startOfDay(7, zone);
  }

  public IsoWeek next() {
    return plus(1);
  }

  public IsoWeek previous() {
    return plus(-1);
  }

  public IsoWeek plus(int weeks) {
    return of(monday().plusWeeks(weeks));
  }

  private static int weeksOf(int year) {
    try {
      return (int)
          IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  @Override
  public int compareTo(IsoWeek other) {
    return monday().compareTo(other.monday());
  }

  /** {@code 2005-W27}. */
  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, week);
  }
}
