package io.qunflow.web.report;

import io.qunflow.activity.report.HourCounts;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Hours of the week, shaded by how loud they are. */
final class HourView {

  private static final int LEVELS = 5;
  private static final int BUSIEST = 5;

  private HourView() {}

  static ReportView.Hours of(HourCounts hours, ReportWords words) {
    long most = Math.max(1, hours.most());
    return new ReportView.Hours(
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new ReportView.HourRow(
                        words.weekday(day),
                        IntStream.range(0, 24)
                            .mapToObj(hour -> cell(hours.at(day, hour), hour, most))
                            .toList()))
            .toList(),
        busiest(hours, words));
  }

  private static ReportView.HourCell cell(long messages, int hour, long most) {
    return new ReportView.HourCell(
        hour, messages, messages == 0 ? 0 : (int) Math.ceil((double) LEVELS * messages / most));
  }

  private static List<ReportView.Pair> busiest(HourCounts hours, ReportWords words) {
    record Loud(DayOfWeek day, int hour, long messages) {}
    return Arrays.stream(DayOfWeek.values())
        .flatMap(
            day ->
                IntStream.range(0, 24).mapToObj(hour -> new Loud(day, hour, hours.at(day, hour))))
        .filter(loud -> loud.messages() > 0)
        .sorted(Comparator.comparingLong(Loud::messages).reversed())
        .limit(BUSIEST)
        .map(
            loud ->
                new ReportView.Pair(
                    words.say(
                        "report.hour", words.weekday(loud.day()), loud.hour(), loud.hour() + 1),
                    words.number(loud.messages())))
        .toList();
  }
}
