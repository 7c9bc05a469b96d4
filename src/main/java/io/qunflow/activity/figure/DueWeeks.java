package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works off marks: one call is one batch, within the caller's transaction. */
@Component
class DueWeeks {

  private static final int AT_ONCE = 200;

  private final DueMapper due;
  private final WeekMapper weeks;
  private final WeekMarks marks;
  private final Memberships memberships;
  private final WeekCounter counter;
  private final Clock clock;

  DueWeeks(
      DueMapper due,
      WeekMapper weeks,
      WeekMarks marks,
      Memberships memberships,
      WeekCounter counter,
      Clock clock) {
    this.due = due;
    this.weeks = weeks;
    this.marks = marks;
    this.memberships = memberships;
    this.counter = counter;
    this.clock = clock;
  }

  /**
   * Marks the weeks that began since the last one counted, and all where none was ever counted.
   *
   * @param community null for all
   */
  void markBegun(CommunityKey community) {
    for (var last : due.findLastWeeks(community)) {
      var current = currentMonday(ZoneId.of(last.timeZone()));
      if (last.weekStart() == null) {
        marks.markAll(last.community());
      } else if (last.weekStart().isBefore(current)) {
        marks.markFrom(
            last.community(),
            last.weekStart().plusWeeks(1).atStartOfDay(ZoneId.of(last.timeZone())).toInstant());
      }
    }
  }

  /** Each community has a row that can be locked. */
  void prepareLocks(Collection<CommunityKey> communities) {
    var missing = due.findWithoutLock(communities);
    if (!missing.isEmpty()) {
      due.insertLocks(missing);
    }
  }

  /**
   * Counts due weeks of these communities, in the order of community and week.
   *
   * @param after null, or where the first community is gone on with
   * @return the weeks that were due, at most {@code most}
   */
  List<DueWeek> count(List<CommunityKey> wanted, LocalDate after, int most) {
    var communities = due.lock(after == null ? wanted : wanted.subList(0, 1));
    if (communities.isEmpty()) {
      return List.of();
    }
    var zones = new HashMap<CommunityKey, ZoneId>();
    for (var community : communities) {
      weeks.findTimeZone(community).map(ZoneId::of).ifPresent(z -> zones.put(community, z));
    }
    var groups = groupsOf(communities);
    if (after == null) {
      markWhereRepliesAreKnownOtherwise(communities, groups);
    }
    var found = due.findDue(communities, after, most);
    if (found.isEmpty()) {
      return List.of();
    }
    var affected = found.stream().map(DueWeek::community).distinct().toList();
    var facts = facts(affected, zones, groups);
    var mondays = new TreeMap<CommunityKey, TreeSet<LocalDate>>(WeekPart.BY_KEY);
    for (var week : found) {
      addCountable(facts.get(week.community()), week.weekStart(), mondays);
    }
    dropUncountable(found, mondays);
    if (!mondays.isEmpty()) {
      var several = facts.values().stream().filter(CommunityFacts::hasSeveralGroups);
      memberships.rebuild(affected, several.map(CommunityFacts::community).toList());
      counter.count(facts, mondays);
      memberships.clearInsiders(affected);
    }
    deleteMarks(affected, found);
    return found;
  }

  private Map<CommunityKey, List<GroupFacts>> groupsOf(List<CommunityKey> communities) {
    return due.findGroups(communities).stream()
        .collect(Collectors.groupingBy(GroupFacts::community));
  }

  /** The first reply a group ever states, or the last taken back, changes all its weeks. */
  private void markWhereRepliesAreKnownOtherwise(
      List<CommunityKey> communities, Map<CommunityKey, List<GroupFacts>> groups) {
    var counted =
        due.findReplyBases(communities).stream()
            .collect(
                Collectors.groupingBy(
                    ReplyBasis::groupId,
                    Collectors.mapping(
                        basis -> Objects.requireNonNullElse(basis.replyBasis(), ""),
                        Collectors.toSet())));
    groups.forEach(
        (community, facts) -> {
          boolean changed =
              facts.stream()
                  .anyMatch(
                      group ->
                          counted.getOrDefault(group.groupId(), java.util.Set.of()).stream()
                              .anyMatch(
                                  basis ->
                                      !basis.equals(
                                          Objects.requireNonNullElse(group.replyBasis(), ""))));
          if (changed) {
            marks.markAll(community);
          }
        });
  }

  private Map<CommunityKey, CommunityFacts> facts(
      List<CommunityKey> communities,
      Map<CommunityKey, ZoneId> zones,
      Map<CommunityKey, List<GroupFacts>> groups) {
    var limits =
        due.findNoiseLimits(communities).stream()
            .collect(Collectors.toMap(NoiseLimit::community, NoiseLimit::noiseLimit));
    var headCounts =
        due.findHeadCounts(communities).stream()
            .collect(Collectors.groupingBy(HeadCount::community));
    var talks =
        due.findTalks(communities).stream().collect(Collectors.groupingBy(TalkSpan::community));
    var facts = new HashMap<CommunityKey, CommunityFacts>();
    for (var community : communities) {
      facts.put(
          community,
          new CommunityFacts(
              community,
              zones.get(community),
              limits.getOrDefault(community, CommunityFacts.USUAL_NOISE_LIMIT),
              groups.getOrDefault(community, List.of()),
              headCounts.getOrDefault(community, List.of()),
              talks.getOrDefault(community, List.of())));
    }
    return facts;
  }

  /**
   * Takes a week in that has begun and is not before the first event, with talks from before it.
   */
  private void addCountable(
      CommunityFacts facts, LocalDate monday, Map<CommunityKey, TreeSet<LocalDate>> mondays) {
    var current = currentMonday(facts.zone());
    var wanted = new HashSet<LocalDate>();
    wanted.add(monday);
    facts.weeksOfTalksReachingInto(monday).forEach(wanted::add);
    for (var week : wanted) {
      var end = week.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
      if (!week.isAfter(current) && !facts.groupsKnownBefore(end).isEmpty()) {
        mondays.computeIfAbsent(facts.community(), key -> new TreeSet<>()).add(week);
      }
    }
  }

  private void dropUncountable(List<DueWeek> found, Map<CommunityKey, TreeSet<LocalDate>> mondays) {
    found.stream()
        .filter(
            week ->
                !mondays.getOrDefault(week.community(), new TreeSet<>()).contains(week.weekStart()))
        .collect(
            Collectors.groupingBy(
                DueWeek::community, Collectors.mapping(DueWeek::weekStart, Collectors.toList())))
        .forEach(due::deleteFigures);
  }

  /** Takes away the marks that were there before the counting, and none that came since. */
  private void deleteMarks(List<CommunityKey> communities, List<DueWeek> counted) {
    var unchanged = new HashSet<>(due.lockDue(communities));
    unchanged.retainAll(counted);
    var done = List.copyOf(unchanged);
    for (int from = 0; from < done.size(); from += AT_ONCE) {
      due.deleteDue(done.subList(from, Math.min(from + AT_ONCE, done.size())));
    }
  }

  private LocalDate currentMonday(ZoneId zone) {
    return IsoWeek.of(clock.instant(), zone).monday();
  }
}
