package io.qunflow.activity.report;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.CommunityReport.Headline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Chooses the week that stands at the top: the last whole one. Half a week looks like a fall, so
 * the one before is taken where it has messages.
 */
final class HeadlineChoice {

  private HeadlineChoice() {}

  static Headline of(List<WeekFigures> weeks, ReportPeriod period, LocalDate today) {
    var last = weeks.get(weeks.size() - 1);
    if (isWhole(last.week(), period, today)) {
      return new Headline(last, true);
    }
    if (weeks.size() > 1) {
      var before = weeks.get(weeks.size() - 2);
      if (before
          .find(Figure.MESSAGES)
          .map(FigureValue::value)
          .filter(n -> n.signum() > 0)
          .isPresent()) {
        return new Headline(before, true);
      }
    }
    return new Headline(last, false);
  }

  private static boolean isWhole(IsoWeek week, ReportPeriod period, LocalDate today) {
    var sunday = week.monday().with(DayOfWeek.SUNDAY);
    return sunday.isBefore(today) && !period.dataUntil().isBefore(sunday);
  }
}
