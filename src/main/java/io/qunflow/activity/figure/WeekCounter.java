package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Counts weeks and keeps the counts, as many weeks at once as memory allows. Within the caller's
 * transaction, after {@link Memberships#rebuild}.
 */
@Component
class WeekCounter {

  /** Events counted at once: databases group them in memory. */
  private static final long MOST_EVENTS = 150_000;

  private static final int MOST_WEEKS = 1000;
  private static final int AT_ONCE = 200;

  private final DueMapper due;
  private final CountMapper counts;
  private final Clock clock;

  WeekCounter(DueMapper due, CountMapper counts, Clock clock) {
    this.due = due;
    this.counts = counts;
    this.clock = clock;
  }

  /** A community's week. */
  private record Key(CommunityKey community, LocalDate monday) {}

  /** A group's week. */
  private record GroupKey(CommunityKey community, long groupId, LocalDate monday) {

    static GroupKey of(OfWeek found) {
      return new GroupKey(found.community(), found.groupId(), found.weekStart());
    }
  }

  /**
   * @param weeks the Mondays by community, none before its first event or after today
   */
  void count(Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> weeks) {
    var members = new MemberNumbers(counts.countChanges(weeks.keySet()));
    insertDays(facts, weeks);
    var parts = parts(weeks);
    for (var part : parts) {
      if (parts.size() > 1) {
        weeks.keySet().forEach(due::clearDays);
        insertDays(facts, part);
      }
      prepare(facts, part);
      countPart(facts, part, members);
      clear(part.keySet());
    }
  }

  /** Cuts the weeks, whose days are there, into parts of not too many events. */
  private List<Map<CommunityKey, TreeSet<LocalDate>>> parts(
      Map<CommunityKey, TreeSet<LocalDate>> weeks) {
    var events = new HashMap<Key, Long>();
    for (var found : counts.countEvents()) {
      events.merge(new Key(found.community(), found.weekStart()), (long) found.n(), Long::sum);
    }
    var parts = new ArrayList<Map<CommunityKey, TreeSet<LocalDate>>>();
    Map<CommunityKey, TreeSet<LocalDate>> part = new TreeMap<>(BY_KEY);
    long sum = 0;
    int size = 0;
    for (var community : weeks.entrySet()) {
      for (var monday : community.getValue()) {
        long more = events.getOrDefault(new Key(community.getKey(), monday), 0L);
        if (size > 0 && (sum + more > MOST_EVENTS || size == MOST_WEEKS)) {
          parts.add(part);
          part = new TreeMap<>(BY_KEY);
          sum = 0;
          size = 0;
        }
        part.computeIfAbsent(community.getKey(), key -> new TreeSet<>()).add(monday);
        sum += more;
        size++;
      }
    }
    if (size > 0) {
      parts.add(part);
    }
    return parts;
  }

  static final java.util.Comparator<CommunityKey> BY_KEY =
      java.util.Comparator.comparing(CommunityKey::value);

  private void prepare(
      Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> part) {
    var rows = new ArrayList<CountedWeek>();
    var talks = new ArrayList<CountedDay>();
    part.forEach(
        (community, mondays) -> {
          rows.addAll(weeks(facts.get(community), mondays));
          talks.addAll(talkDays(facts.get(community), mondays));
        });
    inParts(rows, due::insertWeeks);
    inParts(talks, due::insertTalks);
  }

  private void insertDays(
      Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> part) {
    var days = new ArrayList<CountedDay>();
    part.forEach(
        (community, mondays) -> {
          var known = facts.get(community);
          for (var monday : mondays) {
            for (var group : known.groups()) {
              days.addAll(CountedDay.ofWeek(known, group, monday));
            }
          }
        });
    inParts(days, due::insertDays);
  }

  /** The talks of these weeks, in the groups that are known by the end of theirs. */
  private static List<CountedDay> talkDays(CommunityFacts facts, Set<LocalDate> mondays) {
    var rows = new ArrayList<CountedDay>();
    int number = 0;
    for (var talk : facts.talks()) {
      var monday = IsoWeek.of(talk.startsAt(), facts.zone()).monday();
      if (mondays.contains(monday)) {
        number++;
        var end = monday.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
        for (var group : facts.groupsKnownBefore(end)) {
          if (talk.groupId() == null || talk.groupId() == group.groupId()) {
            rows.addAll(CountedDay.ofTalk(facts, group.groupId(), monday, number, talk));
          }
        }
      }
    }
    return rows;
  }

  private static List<CountedWeek> weeks(CommunityFacts facts, Collection<LocalDate> mondays) {
    var rows = new ArrayList<CountedWeek>();
    for (var monday : mondays) {
      var from = monday.atStartOfDay(facts.zone()).toInstant();
      var to = monday.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
      for (var group : facts.groups()) {
        rows.add(
            new CountedWeek(
                facts.community(),
                group.groupId(),
                monday,
                monday.plusDays(6),
                from,
                to,
                "stated".equals(group.replyBasis()),
                "head_count".equals(facts.membersBasis(group, to))));
      }
    }
    return rows;
  }

  private void countPart(
      Map<CommunityKey, CommunityFacts> facts,
      Map<CommunityKey, TreeSet<LocalDate>> part,
      MemberNumbers members) {
    var found = new HashMap<GroupKey, WeekCounts>();
    var several = new TreeSet<>(BY_KEY);
    var typed = new TreeSet<>(BY_KEY);
    part.forEach(
        (community, mondays) -> {
          var known = facts.get(community);
          for (var monday : mondays) {
            open(known, monday, found);
          }
          if (known.hasSeveralGroups()) {
            several.add(community);
            if (!known.headCounts().isEmpty()) {
              typed.add(community);
            }
          }
        });
    fill(facts, found, null);
    if (!several.isEmpty()) {
      fill(facts, found, several);
    }
    fillMembers(facts, found, members, typed);
    fillTogether(facts, part, found);
    for (var total : counts.countTotals(part.keySet())) {
      ifPresent(found, total, week -> week.add(total, "totals"));
    }
    store(part, found);
  }

  /** An empty count for each group that is known by the end of the week, and for all together. */
  private static void open(
      CommunityFacts facts, LocalDate monday, Map<GroupKey, WeekCounts> found) {
    var from = monday.atStartOfDay(facts.zone()).toInstant();
    var end = monday.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
    var groups = facts.groupsKnownBefore(end);
    for (var group : groups) {
      var week = openOne(facts, group.groupId(), monday, found);
      week.replyBasis(group.replyBasis());
      addTalks(week, facts, group.groupId(), from, end);
    }
    if (facts.hasSeveralGroups() && !groups.isEmpty()) {
      var week = openOne(facts, 0, monday, found);
      week.replyBasis(CommunityFacts.common(groups.stream().map(GroupFacts::replyBasis)));
      addTalks(week, facts, 0, from, end);
    }
  }

  private static WeekCounts openOne(
      CommunityFacts facts, long groupId, LocalDate monday, Map<GroupKey, WeekCounts> found) {
    var week = new WeekCounts(facts.community(), groupId, monday);
    found.put(new GroupKey(facts.community(), groupId, monday), week);
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

  private void fill(
      Map<CommunityKey, CommunityFacts> facts,
      Map<GroupKey, WeekCounts> found,
      Collection<CommunityKey> together) {
    for (var day : counts.countDays(together)) {
      ifPresent(found, day, week -> week.add(day, facts.get(day.community()).noiseLimit()));
    }
    for (var people : counts.countPeople(together)) {
      ifPresent(found, people, week -> week.people(people));
    }
    for (var solved : counts.countSolved(together)) {
      ifPresent(found, solved, week -> week.solved(solved));
    }
    for (var pairs : counts.countPairs(together)) {
      ifPresent(found, pairs, week -> week.pairs(pairs.n()));
    }
    for (var contents : counts.countContents(together)) {
      ifPresent(found, contents, week -> week.add(contents, "events"));
    }
    for (var participants : counts.countParticipants(together)) {
      ifPresent(found, participants, week -> week.participants(participants.n()));
    }
  }

  private void fillMembers(
      Map<CommunityKey, CommunityFacts> facts,
      Map<GroupKey, WeekCounts> found,
      MemberNumbers numbers,
      Collection<CommunityKey> typed) {
    var untyped = new HashMap<Key, Integer>();
    if (!typed.isEmpty()) {
      for (var members : counts.countMembersOfUntyped(typed)) {
        untyped.put(new Key(members.community(), members.weekStart()), members.n());
      }
    }
    found.forEach(
        (key, week) -> setMembers(facts.get(key.community()), key, week, numbers, untyped));
  }

  private static void setMembers(
      CommunityFacts facts,
      GroupKey key,
      WeekCounts week,
      MemberNumbers numbers,
      Map<Key, Integer> untyped) {
    var end = key.monday().plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
    int present = numbers.before(key.community(), key.groupId(), end);
    if (key.groupId() != 0) {
      var group =
          facts.groups().stream()
              .filter(g -> g.groupId() == key.groupId())
              .findFirst()
              .orElseThrow();
      var basis = facts.membersBasis(group, end);
      int members =
          basis.equals("head_count")
              ? facts.headCount(group, end).orElseThrow().members()
              : present;
      week.members(members, basis);
      return;
    }
    var groups = facts.groupsKnownBefore(end);
    var bases = groups.stream().map(group -> facts.membersBasis(group, end)).toList();
    int members = present;
    if (bases.contains("head_count")) {
      members = untyped.getOrDefault(new Key(key.community(), key.monday()), 0);
      for (int i = 0; i < bases.size(); i++) {
        if (bases.get(i).equals("head_count")) {
          members += facts.headCount(groups.get(i), end).orElseThrow().members();
        }
      }
    }
    week.members(members, CommunityFacts.common(bases.stream()));
  }

  /** Group 0: the only group once more, or the questions of several. */
  private static void fillTogether(
      Map<CommunityKey, CommunityFacts> facts,
      Map<CommunityKey, TreeSet<LocalDate>> part,
      Map<GroupKey, WeekCounts> found) {
    part.forEach(
        (community, mondays) -> {
          var groups = facts.get(community).groups();
          for (var monday : mondays) {
            var weeks = new ArrayList<WeekCounts>();
            for (var group : groups) {
              var week = found.get(new GroupKey(community, group.groupId(), monday));
              if (week != null) {
                weeks.add(week);
              }
            }
            var all = new GroupKey(community, 0, monday);
            if (groups.size() == 1 && !weeks.isEmpty()) {
              found.put(all, weeks.get(0).together());
            } else if (found.containsKey(all)) {
              found.get(all).questionsOf(weeks);
            }
          }
        });
  }

  private void store(Map<CommunityKey, TreeSet<LocalDate>> part, Map<GroupKey, WeekCounts> found) {
    part.forEach(due::deleteFigures);
    var now = clock.instant();
    inParts(found.values().stream().map(week -> week.toRow(now)).toList(), due::insertFigures);
  }

  private void clear(Set<CommunityKey> communities) {
    communities.forEach(due::clearWeeks);
    communities.forEach(due::clearDays);
    communities.forEach(due::clearTalks);
  }

  private static void ifPresent(
      Map<GroupKey, WeekCounts> found, OfWeek of, java.util.function.Consumer<WeekCounts> then) {
    var week = found.get(GroupKey.of(of));
    if (week != null) {
      then.accept(week);
    }
  }

  private static <T> void inParts(List<T> rows, java.util.function.Consumer<List<T>> insert) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      insert.accept(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }
  }
}
