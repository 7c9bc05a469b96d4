package io.qunflow.process.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Deadlines as forms ask for them: a day, and a time if it is not its end. */
public final class LocalDeadlines {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private LocalDeadlines() {}

  /**
   * @param time {@code HH:mm}; without it the deadline is the end of the day
   * @return the first moment that is too late
   */
  public static Instant of(LocalDate day, Optional<String> time, ZoneId zone) {
    return time.map(at -> day.atTime(LocalTime.parse(at)).atZone(zone))
        .orElseGet(() -> day.plusDays(1).atStartOfDay(zone))
        .toInstant();
  }

  /** The moment of before where the form, which asks for no seconds, says its minute again. */
  public static Instant keeping(Instant before, Instant typed) {
    return before.truncatedTo(ChronoUnit.MINUTES).equals(typed) ? before : typed;
  }

  /** The day of a deadline as {@link #of} takes it, with {@link #time}. */
  public static LocalDate day(Instant deadline, ZoneId zone) {
    return LocalDate.ofInstant(deadline, zone);
  }

  /** The time of a deadline as {@link #of} takes it. */
  public static String time(Instant deadline, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm").format(deadline.atZone(zone));
  }

  /** In words, to the minute. */
  public static String words(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone));
  }
}
