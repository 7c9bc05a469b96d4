package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The counts of weeks by group, while they are put together; group 0 is all groups together. */
final class GroupWeeks {

  private record Key(CommunityKey community, long groupId, LocalDate monday) {}

  private final Map<CommunityKey, CommunityFacts> facts;
  private final Map<Key, WeekCounts> counts = new HashMap<>();

  /** Empty counts for each group that is known by the end of a week, and for several together. */
  GroupWeeks(
      Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> mondays) {
    this.facts = facts;
    mondays.forEach((community, ofIt) -> ofIt.forEach(day -> open(facts.get(community), day)));
  }

  private void open(CommunityFacts facts, LocalDate monday) {
    var from = monday.atStartOfDay(facts.zone()).toInstant();
    var end = monday.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
    var groups = facts.groupsKnownBefore(end);
    for (var group : groups) {
      var week = openOne(facts, group.groupId(), monday);
      week.replyBasis(group.replyBasis());
      addTalks(week, facts, group.groupId(), from, end);
    }
    if (facts.hasSeveralGroups() && !groups.isEmpty()) {
      var week = openOne(facts, 0, monday);
      week.replyBasis(CommunityFacts.common(groups.stream().map(GroupFacts::replyBasis)));
      addTalks(week, facts, 0, from, end);
    }
  }

  private WeekCounts openOne(CommunityFacts facts, long groupId, LocalDate monday) {
    var week = new WeekCounts(facts.community(), groupId, monday);
    counts.put(new Key(facts.community(), groupId, monday), week);
    return week;
  }

  private static void addTalks(
      WeekCounts week, CommunityFacts facts, long groupId, Instant from, Instant end) {
    for (var talk : facts.talks()) {
      boolean here = groupId == 0 || talk.groupId() == null || talk.groupId() == groupId;
      if (here && !talk.startsAt().isBefore(from) && talk.startsAt().isBefore(end)) {
        week.addTalk();
      }
    }
  }

  /** Adds what was found to the weeks that are counted; what lies in others is left out. */
  <T extends OfWeek> void add(List<T> found, BiConsumer<WeekCounts, T> add) {
    for (var one : found) {
      var week = counts.get(new Key(one.community(), one.groupId(), one.weekStart()));
      if (week != null) {
        add.accept(week, one);
      }
    }
  }

  /**
   * Adds how many members each has at the end of its week.
   *
   * @param untyped those of several groups together, without the groups whose members a person
   *     typed; needed only where there are such
   */
  void addMembers(MemberNumbers numbers, Map<WeekKey, Integer> untyped) {
    counts.forEach(
        (key, week) -> {
          var known = facts.get(key.community());
          var end = key.monday().plusWeeks(1).atStartOfDay(known.zone()).toInstant();
          int present = numbers.before(key.community(), key.groupId(), end);
          if (key.groupId() == 0) {
            int unknown = untyped.getOrDefault(new WeekKey(key.community(), key.monday()), 0);
            addMembersTogether(week, known, end, present, unknown);
          } else {
            addMembersOfOne(week, known, end, key.groupId(), present);
          }
        });
  }

  private static void addMembersOfOne(
      WeekCounts week, CommunityFacts facts, Instant end, long groupId, int present) {
    var group =
        facts.groups().stream().filter(g -> g.groupId() == groupId).findFirst().orElseThrow();
    var basis = facts.membersBasis(group, end);
    boolean typed = basis.equals("head_count");
    week.members(typed ? facts.headCount(group, end).orElseThrow().members() : present, basis);
  }

  private static void addMembersTogether(
      WeekCounts week, CommunityFacts facts, Instant end, int present, int untyped) {
    var groups = facts.groupsKnownBefore(end);
    var bases = groups.stream().map(group -> facts.membersBasis(group, end)).toList();
    int members = present;
    if (bases.contains("head_count")) {
      members =
          untyped
              + IntStream.range(0, bases.size())
                  .filter(i -> bases.get(i).equals("head_count"))
                  .map(i -> facts.headCount(groups.get(i), end).orElseThrow().members())
                  .sum();
    }
    week.members(members, CommunityFacts.common(bases.stream()));
  }

  /** Group 0: the only group once more, or the questions of several. */
  void addTogether(Map<CommunityKey, TreeSet<LocalDate>> mondays) {
    mondays.forEach(
        (community, ofIt) -> ofIt.forEach(monday -> addTogether(facts.get(community), monday)));
  }

  private void addTogether(CommunityFacts known, LocalDate monday) {
    var weeks = new ArrayList<WeekCounts>();
    for (var group : known.groups()) {
      var week = counts.get(new Key(known.community(), group.groupId(), monday));
      if (week != null) {
        weeks.add(week);
      }
    }
    var all = new Key(known.community(), 0, monday);
    if (known.groups().size() == 1 && !weeks.isEmpty()) {
      counts.put(all, weeks.get(0).together());
    } else if (counts.containsKey(all)) {
      counts.get(all).questionsOf(weeks);
    }
  }

  List<WeekRow> rows(Instant countedAt) {
    return counts.values().stream().map(week -> week.toRow(countedAt)).toList();
  }
}
