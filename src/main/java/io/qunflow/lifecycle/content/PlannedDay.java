package io.qunflow.lifecycle.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it. */
final class PlannedDay {

  private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
  private static final String NUMBERS = "一二三四五六日";

  private PlannedDay() {}

  /** The day meant, a weekday being the next one from today on; empty when it is none. */
  static Optional<LocalDate> read(String text, LocalDate today) {
    var weekday = WEEKDAY.matcher(text.strip());
    if (weekday.matches()) {
      int number = NUMBERS.indexOf(weekday.group(1).replace('天', '日')) + 1;
      return Optional.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number))));
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
