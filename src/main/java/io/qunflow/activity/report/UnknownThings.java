package io.qunflow.activity.report;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.ReportMapper.GroupSpan;
import io.qunflow.activity.report.ReportMapper.ImportPeriod;
import io.qunflow.activity.report.Unknown.Kind;
import io.qunflow.community.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a report cannot say. */
final class UnknownThings {

  /** From this share on replies are known well enough to be told about no more. */
  private static final double WELL_KNOWN = 0.95;

  /** After so many days without anything new the report says that it is old. */
  private static final int FRESH_DAYS = 14;

  /** A silence this long between two imports may be one nobody exported. */
  private static final int GAP_DAYS = 2;

  private static final int MOST_GAPS = 5;

  private final ReportPeriod period;
  private final List<WeekFigures> weeks;
  private final List<Group> groups;
  private final List<Unknown> found = new ArrayList<>();

  UnknownThings(ReportPeriod period, List<WeekFigures> weeks, List<Group> groups) {
    this.period = period;
    this.weeks = weeks;
    this.groups = groups;
  }

  List<Unknown> find(
      List<GroupSpan> spans, List<ImportPeriod> imports, int marked, LocalDate today) {
    if (period.dataUntil().plusDays(FRESH_DAYS).isBefore(today)) {
      found.add(Unknown.days(Kind.OUT_OF_DATE, null, period.dataUntil(), today));
    }
    withoutData(spans.stream().map(GroupSpan::group).collect(Collectors.toSet()));
    gaps(imports);
    if (marked == 0) {
      found.add(Unknown.of(Kind.STAFF));
    }
    replies();
    if (latest(Figure.MEMBERS).map(FigureValue::basis).filter(UnknownThings::guessed).isPresent()) {
      found.add(Unknown.of(Kind.MEMBERS_BY_EVENTS));
    }
    if (absent(Figure.FORWARD_RATE) && absent(Figure.CONTENT_VALUE)) {
      found.add(Unknown.of(Kind.CONTENT));
    }
    if (absent(Figure.PARTICIPATION)) {
      found.add(Unknown.of(Kind.TALKS));
    }
    return List.copyOf(found);
  }

  private static boolean guessed(String basis) {
    return basis.equals("events") || basis.equals("mixed");
  }

  private void replies() {
    long n = 0;
    long of = 0;
    boolean mention = false;
    for (var week : weeks) {
      var known = week.find(Figure.REPLIES_KNOWN);
      if (known.isPresent() && known.get().of() != null) {
        n += known.get().n();
        of += known.get().of();
        mention |= known.get().basis() != null && !known.get().basis().equals("stated");
      }
    }
    if (of > 0 && n < WELL_KNOWN * of) {
      found.add(Unknown.share(Kind.REPLIES, of - n, of));
    }
    if (mention) {
      found.add(Unknown.of(Kind.REPLIES_BY_MENTION));
    }
  }

  private void withoutData(Set<Long> withData) {
    groups.stream()
        .filter(group -> !withData.contains(group.id()))
        .forEach(group -> found.add(Unknown.group(Kind.GROUP_WITHOUT_DATA, group.name())));
  }

  /** The longest silences between imports of a group that reach into the period. */
  private void gaps(List<ImportPeriod> imports) {
    var gaps = new ArrayList<Unknown>();
    for (var group : groups) {
      Instant until = null;
      for (var brought : imports) {
        if (brought.group() != group.id()) {
          continue;
        }
        gap(group, until, brought.first()).ifPresent(gaps::add);
        until = until == null || until.isBefore(brought.last()) ? brought.last() : until;
      }
    }
    gaps.sort(
        Comparator.comparingLong((Unknown gap) -> gap.from().toEpochDay() - gap.to().toEpochDay()));
    found.addAll(gaps.subList(0, Math.min(MOST_GAPS, gaps.size())));
  }

  private Optional<Unknown> gap(Group group, Instant until, Instant next) {
    if (until == null || !next.isAfter(period.from()) || !until.isBefore(period.to())) {
      return Optional.empty();
    }
    var from = LocalDate.ofInstant(until, period.zone()).plusDays(1);
    var to = LocalDate.ofInstant(next, period.zone()).minusDays(1);
    return to.isBefore(from.plusDays(GAP_DAYS - 1L))
        ? Optional.empty()
        : Optional.of(Unknown.days(Kind.GAP, group.name(), from, to));
  }

  private Optional<FigureValue> latest(Figure figure) {
    for (int i = weeks.size() - 1; i >= 0; i--) {
      if (weeks.get(i).find(figure).isPresent()) {
        return weeks.get(i).find(figure);
      }
    }
    return Optional.empty();
  }

  private boolean absent(Figure figure) {
    return latest(figure).isEmpty();
  }
}
