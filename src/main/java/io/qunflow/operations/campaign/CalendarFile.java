package io.qunflow.operations.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One year as JSON: {@code {"year": 2026, "source": "…", "days": [{"date": "2026-01-01", "name":
 * "元旦", "isOffDay": true}, …]}}. The public calendars of holiday-cn have the same form, with {@code
 * papers} for the source.
 */
final class CalendarFile {

  private static final int MOST_TITLE = 60;
  private static final int MOST_SOURCE = 90;
  private static final int MOST_DAYS = 366;

  private final JsonNode file;
  private final boolean shipped;

  CalendarFile(JsonNode file, boolean shipped) {
    this.file = file;
    this.shipped = shipped;
  }

  int year() throws InvalidCalendarException {
    int year = file == null ? 0 : file.path("year").asInt();
    if (year < 2000 || year > 2100) {
      throw refused(Wording.of("缺少年份：\"year\": 2027", "The year is missing: \"year\": 2027"));
    }
    return year;
  }

  List<WorkDay> days() throws InvalidCalendarException {
    int year = year();
    var given = file.path("days");
    if (!given.isArray() || given.isEmpty() || given.size() > MOST_DAYS) {
      throw refused(Wording.of("\"days\" 里没有日子", "There are no days in \"days\""));
    }
    var days = new ArrayList<WorkDay>();
    for (var one : given) {
      var day = day(one, days.size() + 1);
      if (day.getYear() != year && day.getYear() != year - 1 && day.getYear() != year + 1) {
        throw refused(
            Wording.of(
                "第 %d 个日子 %s 不在 %d 年", "Day %d, %s, is not of %d", days.size() + 1, day, year));
      }
      if (!one.path("isOffDay").isBoolean()) {
        throw refused(
            Wording.of(
                "第 %d 个日子没有写 isOffDay 是 true（放假）还是 false（上班）",
                "Day %d does not say isOffDay: true (off) or false (worked)", days.size() + 1));
      }
      boolean off = one.path("isOffDay").asBoolean();
      days.add(
          new WorkDay(
              day,
              off ? DayKind.HOLIDAY : DayKind.WORKDAY,
              cut(one.path("name").asText(""), MOST_TITLE),
              source(),
              shipped));
    }
    return days;
  }

  private String source() {
    var papers = file.path("papers");
    var source =
        papers.isArray() && !papers.isEmpty()
            ? papers.get(0).asText("")
            : file.path("source").asText("");
    return cut(source, MOST_SOURCE);
  }

  private LocalDate day(JsonNode one, int number) throws InvalidCalendarException {
    try {
      return LocalDate.parse(one.path("date").asText(""));
    } catch (DateTimeException e) {
      throw refused(
          Wording.of(
              "第 %d 个日子的 date 要写成 2027-01-01 这样",
              "The date of day %d is written like 2027-01-01", number));
    }
  }

  private static InvalidCalendarException refused(Wording why) {
    return new InvalidCalendarException(why);
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)));
  }
}
