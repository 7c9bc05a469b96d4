package io.qunflow.activity.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people and their programs write them in tables. */
final class StatedTime {

  private static final String DAY =
      "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月)(\\d{1,2})日?";

  private static final Pattern ONLY_DAY = Pattern.compile(DAY);
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_AND_TIME =
      Pattern.compile(DAY + "[ T]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?");

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

  private StatedTime() {}

  /** {@code 2026-01-31}, {@code 2026/1/31}, {@code 20260131} and the like. */
  static Optional<LocalDate> day(String text) {
    var stripped = text.strip();
    var digits = EIGHT_DIGITS.matcher(stripped);
    if (digits.matches()) {
      return day(digits.group(1), digits.group(2), digits.group(3));
    }
    var day = ONLY_DAY.matcher(stripped);
    return day.matches() ? day(day) : Optional.empty();
  }

  /**
   * A time with its offset, or a local one, or the beginning of a local day.
   *
   * @param zone where a local time is meant; a time that daylight saving leaves out is moved on by
   *     what it left out
   */
  static Optional<Instant> time(String text, ZoneId zone) {
    var stripped = text.strip();
    return local(stripped)
        .or(() -> day(stripped).map(LocalDate::atStartOfDay))
        .map(local -> local.atZone(zone).toInstant())
        .or(() -> withOffset(stripped));
  }

  private static Optional<LocalDateTime> local(String text) {
    var found = DAY_AND_TIME.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var seconds = found.group(9) == null ? 0 : Integer.parseInt(found.group(9));
      var time =
          LocalTime.of(Integer.parseInt(found.group(7)), Integer.parseInt(found.group(8)), seconds);
      return day(found).map(day -> day.atTime(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> withOffset(String text) {
    try {
      var time = OffsetDateTime.parse(text.replaceFirst(" +", "T"));
      return inRange(time.toLocalDate())
          ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Matcher found) {
    for (int month = 2; month <= 5; month++) {
      if (found.group(month) != null) {
        return day(found.group(1), found.group(month), found.group(6));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
          .filter(StatedTime::inRange);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean inRange(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
  }
}
