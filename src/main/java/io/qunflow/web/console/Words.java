package io.qunflow.web.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says moments and message keys in the reader's language. */
@Component
class Words {

  private static final Duration HOURS_UNTIL = Duration.ofHours(48);

  private final MessageSource messages;
  private final Clock clock;

  Words(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** The message with this key, or else the word itself. */
  String sayOr(String key, String word) {
    return messages.getMessage(key, null, word, LocaleContextHolder.getLocale());
  }

  /** When something is due, as one says it; the zone tells where its days begin. */
  Due due(Instant at, ZoneId zone) {
    if (at == null) {
      return new Due(Due.Level.LATER, say("due.none"));
    }
    var now = clock.instant();
    if (at.isBefore(now)) {
      return new Due(Due.Level.OVERDUE, overdue(Duration.between(at, now)));
    }
    var today = LocalDate.ofInstant(now, zone);
    var day = LocalDate.ofInstant(at, zone);
    var time = format("format.time", at, zone);
    if (day.equals(today)) {
      return new Due(Due.Level.TODAY, say("due.today", time));
    }
    if (day.equals(today.plusDays(1))) {
      return new Due(Due.Level.LATER, say("due.tomorrow", time));
    }
    return new Due(
        Due.Level.LATER, say("due.by", day.isBefore(today.plusDays(7)) ? weekday(day) : date(day)));
  }

  /** A moment in the past: time of today or yesterday, else its day. */
  String moment(Instant at, ZoneId zone) {
    var today = LocalDate.now(clock.withZone(zone));
    var day = LocalDate.ofInstant(at, zone);
    if (day.equals(today)) {
      return say("moment.today", format("format.time", at, zone));
    }
    if (day.equals(today.minusDays(1))) {
      return say("moment.yesterday", format("format.time", at, zone));
    }
    return date(day);
  }

  /** A moment to the minute, with its day. */
  String exactly(Instant at, ZoneId zone) {
    return say("moment.exact", date(at, zone), format("format.time", at, zone));
  }

  String time(Instant at, ZoneId zone) {
    return format("format.time", at, zone);
  }

  /** A day; with its year unless it is this year's. */
  String date(LocalDate day) {
    var thisYear = LocalDate.now(clock).getYear() == day.getYear();
    return day.format(formatter(thisYear ? "format.date" : "format.date.year"));
  }

  /** A day near today, where room is short. */
  String shortDate(LocalDate day) {
    return day.format(formatter("format.date.short"));
  }

  String date(Instant at, ZoneId zone) {
    return date(LocalDate.ofInstant(at, zone));
  }

  /** The days from one moment to another, both included. */
  String period(Instant from, Instant to, ZoneId zone) {
    var first = LocalDate.ofInstant(from, zone);
    var last = LocalDate.ofInstant(to, zone);
    return first.equals(last) ? date(first) : say("period", date(first), date(last));
  }

  /** Day, weekday and ISO week of today. */
  String today(ZoneId zone) {
    var today = LocalDate.now(clock.withZone(zone));
    return say(
        "today.line",
        date(today),
        today.format(formatter("format.weekday.long")),
        today.get(WeekFields.ISO.weekOfWeekBasedYear()));
  }

  private String overdue(Duration since) {
    if (since.compareTo(Duration.ofHours(1)) < 0) {
      return say("due.overdue.minutes", Math.max(1, since.toMinutes()));
    }
    return since.compareTo(HOURS_UNTIL) < 0
        ? say("due.overdue.hours", since.toHours())
        : say("due.overdue.days", since.toDays());
  }

  String weekday(LocalDate day) {
    return day.format(formatter("format.weekday"));
  }

  private String format(String pattern, Instant at, ZoneId zone) {
    return formatter(pattern).withZone(zone).format(at);
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(say(pattern), LocaleContextHolder.getLocale());
  }
}
