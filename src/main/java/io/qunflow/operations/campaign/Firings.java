package io.qunflow.operations.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The next firings of a campaign: a function of its schedule and the calendar alone (C2). A time on
 * the wall that clocks jump over is the moment of the jump; one that comes twice counts the first
 * time. So each time on the wall is one moment, later times no earlier ones, and what falls on the
 * same moment fires once.
 */
public final class Firings {

  /** Longer than anything is ever moved: quiet hours, and a break before the next working day. */
  private static final Duration MOVED_BY_QUIET = Duration.ofDays(2);

  private static final Duration MOVED_BY_HOLIDAYS = Duration.ofDays(124);
  private static final int MOST_MOVES = 200;
  private static final int MOST_LOOKED_AT = 40_000;

  private final Schedule schedule;
  private final WorkCalendar calendar;

  public Firings(Schedule schedule, WorkCalendar calendar) {
    this.schedule = schedule;
    this.calendar = calendar;
  }

  /** At most so many after this moment, in their order. */
  public List<Firing> next(Instant after, int most) {
    var found = new TreeMap<Instant, Firing>();
    var zone = schedule.zone();
    var wall = lookedFrom(after).atZone(zone).toLocalDateTime();
    for (int looked = 0; looked < MOST_LOOKED_AT; looked++) {
      var time = schedule.timing().after(wall);
      if (time.isEmpty()) {
        break;
      }
      wall = time.get();
      var moment = moment(wall, zone);
      if (isOver(moment) || found.size() >= most && moment.isAfter(latest(found, most))) {
        break;
      }
      var day = wall.toLocalDate();
      allowed(moment)
          .filter(at -> at.isAfter(after) && !isOver(at))
          .ifPresent(at -> found.merge(at, new Firing(at, day, day), Firing::and));
    }
    return found.values().stream().limit(most).toList();
  }

  /** All after one moment up to another, at most so many. */
  public List<Firing> between(Instant after, Instant until, int most) {
    return new ArrayList<>(next(after, most))
        .stream().filter(firing -> !firing.at().isAfter(until)).toList();
  }

  /**
   * When what is due at this moment may start: itself, the end of quiet hours, a working day; empty
   * if it falls on a day off that is skipped.
   */
  public Optional<Instant> allowed(Instant due) {
    var at = due;
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      var quietUntil = schedule.quiet().endAfter(at, schedule.zone());
      var there = at.atZone(schedule.zone());
      if (quietUntil.isPresent()) {
        at = quietUntil.get();
      } else if (schedule.holidays() == HolidayRule.IGNORE
          || !calendar.isOff(there.toLocalDate(), schedule.daysOff())) {
        return Optional.of(at);
      } else if (schedule.holidays() == HolidayRule.SKIP) {
        return Optional.empty();
      } else {
        var day = calendar.workingDayAfter(there.toLocalDate());
        if (day.isEmpty()) {
          return Optional.empty();
        }
        at = moment(day.get().atTime(there.toLocalTime()), schedule.zone());
      }
    }
    return Optional.empty();
  }

  /** The moment at which the clocks there show this time. */
  static Instant moment(LocalDateTime wall, ZoneId zone) {
    var change = zone.getRules().getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private Instant lookedFrom(Instant after) {
    var moved = schedule.holidays() == HolidayRule.MOVE ? MOVED_BY_HOLIDAYS : MOVED_BY_QUIET;
    var early = after.minus(moved);
    var first = schedule.from().map(from -> from.minusMillis(1)).orElse(early);
    return first.isAfter(early) ? first : early;
  }

  private boolean isOver(Instant at) {
    return schedule.until().filter(at::isAfter).isPresent();
  }

  /** The last of the first so many. */
  private static Instant latest(TreeMap<Instant, Firing> found, int most) {
    return found.size() == most
        ? found.lastKey()
        : found.keySet().stream().skip(most - 1L).findFirst().orElseThrow();
  }
}
