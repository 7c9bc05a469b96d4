package io.qunflow.operations.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's calendar of days off and moved working days: the years that ship, and over them
 * what the company imported or set by hand (C1).
 */
@Service
public class WorkCalendars {

  private static final Map<String, DayKind> KINDS =
      Map.of("H", DayKind.HOLIDAY, "W", DayKind.WORKDAY, "O", DayKind.ORDINARY);

  private final ShippedCalendars shipped;
  private final WorkDayMapper days;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WorkCalendars(
      ShippedCalendars shipped, WorkDayMapper days, ApplicationEventPublisher events, Clock clock) {
    this.shipped = shipped;
    this.days = days;
    this.events = events;
    this.clock = clock;
  }

  /** What holds now. */
  @Transactional(readOnly = true)
  public WorkCalendar find() {
    var kinds = new HashMap<LocalDate, DayKind>();
    byDay().forEach((day, one) -> kinds.put(day, one.kind()));
    return new WorkCalendar(kinds);
  }

  /** The days of a year that are not simply days of their week, in order. */
  @Transactional(readOnly = true)
  public List<WorkDay> findYear(int year) {
    return byDay().values().stream().filter(day -> day.day().getYear() == year).toList();
  }

  /**
   * Takes over a year as JSON, all of it or nothing; see {@link CalendarFile}. Days that it does
   * not name are then as their day of the week.
   *
   * @return the year
   */
  @Transactional(rollbackFor = Exception.class)
  public int importYear(String json, String by) throws InvalidCalendarException {
    CalendarFile file;
    try {
      file = new CalendarFile(new ObjectMapper().readTree(json), false);
    } catch (JsonProcessingException e) {
      throw new InvalidCalendarException(Wording.of("这不是 JSON 文件", "This is no JSON"));
    }
    var named = new TreeMap<LocalDate, WorkDay>();
    file.days().forEach(day -> named.put(day.day(), day));
    for (var known : findYear(file.year())) {
      if (!named.containsKey(known.day())) {
        put(new WorkDay(known.day(), DayKind.ORDINARY, known.title(), "", false), by);
      }
    }
    named.values().forEach(day -> put(day, by));
    events.publishEvent(new CalendarChanged());
    return file.year();
  }

  /** Says what a day is, whatever was said of it before. Repeatable. */
  @Transactional
  public void set(WorkDay day, String by) {
    put(day, by);
    events.publishEvent(new CalendarChanged());
  }

  private void put(WorkDay day, String by) {
    days.delete(day.day());
    var before = shipped.days().get(day.day());
    if (before == null ? day.kind() == DayKind.ORDINARY : before.kind() == day.kind()) {
      return;
    }
    var kind =
        KINDS.entrySet().stream()
            .filter(entry -> entry.getValue() == day.kind())
            .findFirst()
            .orElseThrow()
            .getKey();
    days.insert(new WorkDayRow(day.day(), kind, day.title(), day.source()), by, clock.instant());
  }

  private Map<LocalDate, WorkDay> byDay() {
    var all = new TreeMap<>(shipped.days());
    for (var row : new ArrayList<>(days.findAll())) {
      var kind = KINDS.get(row.kind());
      all.put(row.onDay(), new WorkDay(row.onDay(), kind, row.title(), row.source(), false));
    }
    all.values().removeIf(day -> day.kind() == DayKind.ORDINARY);
    return all;
  }
}
