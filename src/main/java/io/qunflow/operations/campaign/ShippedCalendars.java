package io.qunflow.operations.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The yearly calendars of the State Council's notices that ship. Read once; a wrong one stops the
 * start.
 */
@Component
class ShippedCalendars {

  private static final String FILES = "classpath*:holidays/*.json";

  private final Map<LocalDate, WorkDay> days = new TreeMap<>();

  ShippedCalendars() {
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        try (var in = file.getInputStream()) {
          var year = new ObjectMapper().readTree(in);
          new CalendarFile(year, true).days().forEach(day -> days.put(day.day(), day));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidCalendarException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By day. */
  Map<LocalDate, WorkDay> days() {
    return days;
  }
}
