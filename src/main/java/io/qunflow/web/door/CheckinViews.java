package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinDay;
import io.qunflow.operations.checkin.CheckinEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a check-in is to one person just now, in the community's zone. */
@Component
class CheckinViews {

  private final MessageSource messages;
  private final Clock clock;

  CheckinViews(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  CheckinView of(Checkin checkin, Community community, List<CheckinEntry> mine) {
    var now = clock.instant();
    var zone = ZoneId.of(community.timeZone());
    var open = checkin.openDay(now);
    var day = open.or(() -> checkin.nextDay(now)).orElseGet(() -> last(checkin, now));
    var entry = mine.stream().filter(one -> one.day() == day.number()).findFirst();
    var done = open.isPresent() ? entry : Optional.<CheckinEntry>empty();
    return new CheckinView(
        checkin.title(),
        checkin.text(),
        state(checkin, now, done.isPresent()),
        window(day, zone),
        day.number(),
        days(checkin, open, mine),
        done.map(one -> time(one.at(), zone)).orElseGet(() -> moment(end(checkin, day), zone)),
        done.flatMap(CheckinEntry::place).orElse(null),
        done.map(CheckinEntry::note).orElse(""),
        moment(now, zone),
        mine.stream().map(CheckinEntry::day).distinct().count());
  }

  private static String state(Checkin checkin, Instant now, boolean done) {
    if (checkin.openDay(now).isPresent()) {
      return done ? "DONE" : "OPEN";
    }
    if (checkin.closedAt().isPresent()) {
      return "ENDED";
    }
    return checkin.nextDay(now).isPresent() ? "EARLY" : "LATE";
  }

  private static CheckinDay last(Checkin checkin, Instant now) {
    return checkin.pastDay(now).orElse(checkin.days().get(0));
  }

  private static Instant end(Checkin checkin, CheckinDay day) {
    return checkin.closedAt().orElse(day.closesAt());
  }

  private static List<CheckinView.Day> days(
      Checkin checkin, Optional<CheckinDay> open, List<CheckinEntry> mine) {
    return checkin.days().size() == 1
        ? List.of()
        : checkin.days().stream()
            .map(
                day ->
                    new CheckinView.Day(
                        day.number(),
                        mine.stream().anyMatch(entry -> entry.day() == day.number()),
                        open.equals(Optional.of(day))))
            .toList();
  }

  private String window(CheckinDay day, ZoneId zone) {
    var until =
        LocalDate.ofInstant(day.opensAt(), zone).equals(LocalDate.ofInstant(day.closesAt(), zone))
            ? time(day.closesAt(), zone)
            : moment(day.closesAt(), zone);
    return say("checkin.window", moment(day.opensAt(), zone), until);
  }

  private String moment(Instant at, ZoneId zone) {
    return say("moment.exact", formatted("format.date", at, zone), time(at, zone));
  }

  private String time(Instant at, ZoneId zone) {
    return formatted("format.time", at, zone);
  }

  private String formatted(String pattern, Instant at, ZoneId zone) {
    var locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(say(pattern), locale).withZone(zone).format(at);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
