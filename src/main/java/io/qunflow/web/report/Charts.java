package io.qunflow.web.report;

import static io.qunflow.web.report.Measure.ACTIVITY_RATE;
import static io.qunflow.web.report.Measure.CONTENT_VALUE;
import static io.qunflow.web.report.Measure.DAILY_ACTIVE;
import static io.qunflow.web.report.Measure.FIRST_ANSWER;
import static io.qunflow.web.report.Measure.FORWARD_RATE;
import static io.qunflow.web.report.Measure.MEMBERS;
import static io.qunflow.web.report.Measure.MESSAGES_PER_DAY;
import static io.qunflow.web.report.Measure.PARTICIPATION;
import static io.qunflow.web.report.Measure.RECIPROCAL_PAIRS;
import static io.qunflow.web.report.Measure.SOLVING_RATE;
import static io.qunflow.web.report.Measure.STAFF_SHARE;
import static io.qunflow.web.report.Measure.TOP_SHARE;

import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.CommunityReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Chooses what is drawn: one small chart a measure, or two measures that are read together. */
@Component
public class Charts {

  private static final List<List<Measure>> DRAWN =
      List.of(
          List.of(ACTIVITY_RATE),
          List.of(DAILY_ACTIVE),
          List.of(SOLVING_RATE),
          List.of(FIRST_ANSWER),
          List.of(MESSAGES_PER_DAY),
          List.of(PARTICIPATION),
          List.of(RECIPROCAL_PAIRS),
          List.of(TOP_SHARE, STAFF_SHARE),
          List.of(FORWARD_RATE),
          List.of(CONTENT_VALUE),
          List.of(MEMBERS));

  private static final Set<Measure> BARS = Set.of(MESSAGES_PER_DAY, RECIPROCAL_PAIRS);

  private final ReportWords words;

  Charts(ReportWords words) {
    this.words = words;
  }

  /** Those for which at least one week has a value. */
  public List<Chart> of(CommunityReport report, Map<Measure, Band> standard) {
    var charts = new ArrayList<Chart>();
    for (var measures : DRAWN) {
      var series =
          measures.stream()
              .map(measure -> series(measure, report.weeks()))
              .filter(Chart.Series::isKnown)
              .toList();
      if (!series.isEmpty()) {
        var band = measures.size() == 1 ? standard.get(measures.get(0)) : null;
        charts.add(chart(measures.get(0), series, report, band));
      }
    }
    return charts;
  }

  private Chart chart(
      Measure measure, List<Chart.Series> series, CommunityReport report, Band band) {
    var title =
        String.join(words.say("report.and"), series.stream().map(Chart.Series::name).toList());
    return new Chart(
        measure.unit() == Unit.MINUTES ? words.say("report.inMinutes", title) : title,
        measure.unit() == Unit.PERCENT ? "%" : "",
        report.weeks().stream().map(w -> words.tick(w.week(), report.period())).toList(),
        report.weeks().stream()
            .map(w -> words.week(w.week()) + " " + words.days(w.week()))
            .toList(),
        series,
        band == null || band.least() == null ? null : measure.drawn(band.least()),
        band == null || band.most() == null ? null : measure.drawn(band.most()),
        band == null ? null : words.band(measure, band));
  }

  private Chart.Series series(Measure measure, List<WeekFigures> weeks) {
    var values = new ArrayList<Double>();
    weeks.forEach(week -> values.add(measure.drawn(week)));
    return new Chart.Series(
        words.label(measure),
        BARS.contains(measure),
        values,
        weeks.stream().map(week -> text(measure, week)).toList());
  }

  private String text(Measure measure, WeekFigures week) {
    var detail = words.detail(measure, week);
    return words.value(measure, week) + (detail.isEmpty() ? "" : "  " + detail);
  }
}
