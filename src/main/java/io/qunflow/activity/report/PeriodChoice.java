package io.qunflow.activity.report;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.report.ReportMapper.GroupSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses the weeks of a report: so many up to the last one with data. */
@Component
class PeriodChoice {

  private final CommunityFigures figures;
  private final ReportMapper report;

  PeriodChoice(CommunityFigures figures, ReportMapper report) {
    this.figures = figures;
    this.report = report;
  }

  /**
   * Lists of members and head counts alone make a report too: some platforms give no more.
   *
   * @param events first and last event of each group
   */
  Optional<ReportPeriod> choose(
      ReportOrder order, List<Long> groups, List<GroupSpan> events, ZoneId zone) {
    var counted = Optional.ofNullable(report.findCounted(groups));
    var last =
        events.stream()
            .map(GroupSpan::last)
            .max(Instant::compareTo)
            .or(() -> counted.map(GroupSpan::last));
    return last.map(
        until -> {
          var first =
              Stream.concat(events.stream(), counted.stream())
                  .map(GroupSpan::first)
                  .min(Instant::compareTo)
                  .orElse(until);
          return period(
              order, LocalDate.ofInstant(first, zone), LocalDate.ofInstant(until, zone), zone);
        });
  }

  private ReportPeriod period(ReportOrder order, LocalDate from, LocalDate until, ZoneId zone) {
    var last = earlier(IsoWeek.of(until), figures.currentWeek(order.community()));
    var first = earlier(IsoWeek.of(from), last);
    if (order.weeks() > 0) {
      var wanted = IsoWeek.of(last.monday().minusWeeks(order.weeks() - 1L));
      first = wanted.compareTo(first) < 0 ? first : wanted;
    }
    return new ReportPeriod(first, last, zone, until);
  }

  private static IsoWeek earlier(IsoWeek a, IsoWeek b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
