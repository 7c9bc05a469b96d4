package io.qunflow.activity.report;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.ReportMapper.GroupSpan;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts a report together. */
@Service
public class ReportService {

  /** 999+ messages a day is harassment (L7.2). */
  private static final int DEFAULT_NOISE_LIMIT = 999;

  private final CommunityService communities;
  private final GroupService groups;
  private final CommunityFigures figures;
  private final ReportMapper report;
  private final PeriodChoice periods;
  private final ReportLists lists;
  private final Clock clock;

  ReportService(
      CommunityService communities,
      GroupService groups,
      CommunityFigures figures,
      ReportMapper report,
      PeriodChoice periods,
      ReportLists lists,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.figures = figures;
    this.report = report;
    this.periods = periods;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * The report, its figures brought up to date first; empty where nothing was ever brought in.
   *
   * @param mostQuestions how many open questions are listed at most
   * @throws UnknownCommunityException if there is no such community
   * @throws UnknownGroupException if it has no such group
   */
  public Optional<CommunityReport> find(ReportOrder order, int mostQuestions)
      throws UnknownCommunityException, UnknownGroupException {
    var community = communities.find(order.community());
    var all = groups.findAll(order.community());
    Optional<Group> group =
        order.group() == null
            ? Optional.empty()
            : Optional.of(groups.find(order.community(), order.group()));
    var chosen = group.map(List::of).orElse(all);
    var spans = spans(order.community(), chosen);
    var ids = chosen.stream().map(Group::id).toList();
    var zone = ZoneId.of(community.timeZone());
    var found = periods.choose(order, ids, spans, zone);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var period = found.get();
    var today = LocalDate.now(clock.withZone(zone));
    var known = figures(order, period.first().previous(), period.last());
    var weeks = known.stream().filter(w -> w.week().compareTo(period.first()) >= 0).toList();
    if (weeks.isEmpty()) {
      return Optional.empty();
    }
    var headline = HeadlineChoice.of(known, period, today);
    var scope = new Scope(community.key(), ids, period.from(), period.to());
    var stating = report.findStatingGroups(scope.groups());
    var slots = lists.slots(scope, zone);
    var talkers = lists.talkers(scope, chosen);
    return Optional.of(
        new CommunityReport(
            community,
            all,
            group,
            period,
            weeks,
            headline,
            week(known, headline.figures().week().previous()),
            lists.questions(scope, stating, chosen, lastEvents(spans), mostQuestions),
            report.countOpenQuestions(scope, stating),
            lists.newcomers(scope.since(period.newSince())),
            slots.daysAbove(noiseLimit(community.key())),
            slots.hours(),
            talkers,
            lists.ties(scope, stating, talkers),
            new UnknownThings(period, weeks, chosen)
                .find(
                    spans,
                    report.findImportPeriods(community.key()),
                    report.countMarked(community.key()),
                    today)));
  }

  private int noiseLimit(CommunityKey community) {
    var set = report.findNoiseLimit(community);
    return set == null ? DEFAULT_NOISE_LIMIT : set;
  }

  private List<GroupSpan> spans(CommunityKey community, List<Group> chosen) {
    var ids = chosen.stream().map(Group::id).collect(Collectors.toSet());
    return report.findSpans(community).stream().filter(s -> ids.contains(s.group())).toList();
  }

  private List<WeekFigures> figures(ReportOrder order, IsoWeek from, IsoWeek to) {
    return order.group() == null
        ? figures.find(order.community(), from, to)
        : figures.find(order.community(), order.group(), from, to);
  }

  private static Optional<WeekFigures> week(List<WeekFigures> weeks, IsoWeek wanted) {
    return weeks.stream().filter(w -> w.week().equals(wanted)).findFirst();
  }

  private static Map<Long, Instant> lastEvents(List<GroupSpan> spans) {
    return spans.stream().collect(Collectors.toMap(GroupSpan::group, GroupSpan::last));
  }
}
