package io.qunflow.operations.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When a campaign is due, by the clock on the wall of its time zone (C1). */
public sealed interface Timing {

  /** The first time after this one; empty if there is none. */
  Optional<LocalDateTime> after(LocalDateTime time);

  /** At one moment. */
  record Once(LocalDateTime at) implements Timing {

    @Override
    public Optional<LocalDateTime> after(LocalDateTime time) {
      return Optional.of(at).filter(moment -> moment.isAfter(time));
    }
  }

  /**
   * By a cron expression.
   *
   * @param expression six fields from seconds to the day of the week, or five from minutes
   */
  record Cron(String expression) implements Timing {

    private static final int FIVE_FIELDS = 5;

    public Cron {
      parsed(expression);
    }

    @Override
    public Optional<LocalDateTime> after(LocalDateTime time) {
      return Optional.ofNullable(parsed(expression).next(time));
    }

    private static CronExpression parsed(String expression) {
      var stripped = expression.strip();
      boolean five = stripped.split("\\s+").length == FIVE_FIELDS;
      return CronExpression.parse(five ? "0 " + stripped : stripped);
    }
  }

  /**
   * Every n days.
   *
   * @param first the first day
   */
  record EveryDays(int days, LocalDate first, LocalTime at) implements Timing {

    @Override
    public Optional<LocalDateTime> after(LocalDateTime time) {
      long passed = Math.max(0, ChronoUnit.DAYS.between(first, time.toLocalDate()));
      var day = first.plusDays(passed - passed % days);
      return Optional.of(
          day.atTime(at).isAfter(time) ? day.atTime(at) : day.plusDays(days).atTime(at));
    }
  }

  /**
   * So many days after, or before, something happened to a member: each day at a time, for those
   * whose day it is.
   *
   * @param event key of a {@link MemberEvent}
   * @param fact which date, of an event that is one; else empty
   * @param days below 0: before it
   */
  record AfterEvent(String event, Optional<String> fact, int days, LocalTime at) implements Timing {

    /** Whether both say of the same members that it is their day. */
    boolean isAlike(AfterEvent other) {
      return event.equals(other.event) && fact.equals(other.fact) && days == other.days;
    }

    @Override
    public Optional<LocalDateTime> after(LocalDateTime time) {
      var today = time.toLocalDate().atTime(at);
      return Optional.of(today.isAfter(time) ? today : today.plusDays(1));
    }
  }
}
