package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts weeks and keeps the counts, as many weeks at once as memory allows. Within the caller's
 * transaction, after {@link Memberships#rebuild}.
 */
@Component
class WeekCounter {

  private final DueMapper due;
  private final CountMapper counts;
  private final CountedRanges ranges;
  private final Clock clock;

  WeekCounter(DueMapper due, CountMapper counts, CountedRanges ranges, Clock clock) {
    this.due = due;
    this.counts = counts;
    this.ranges = ranges;
    this.clock = clock;
  }

  /**
   * @param weeks the Mondays by community, none before its first event or after today
   */
  void count(Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> weeks) {
    var members = new MemberNumbers(counts.countChanges(weeks.keySet()));
    ranges.insertDays(facts, weeks);
    var parts = WeekPart.cut(weeks, counts.countEvents());
    for (var part : parts) {
      var mondays = part.mondays();
      if (parts.size() > 1) {
        ranges.clearDays(weeks.keySet());
        ranges.insertDays(facts, mondays);
      }
      ranges.insertWeeksAndTalks(facts, mondays);
      store(mondays, count(facts, mondays, members));
      ranges.clear(mondays.keySet());
    }
  }

  private GroupWeeks count(
      Map<CommunityKey, CommunityFacts> facts,
      Map<CommunityKey, TreeSet<LocalDate>> mondays,
      MemberNumbers members) {
    var found = new GroupWeeks(facts, mondays);
    var several =
        mondays.keySet().stream()
            .filter(community -> facts.get(community).hasSeveralGroups())
            .toList();
    fill(facts, found, null);
    if (!several.isEmpty()) {
      fill(facts, found, several);
    }
    found.addMembers(members, countUntyped(facts, several));
    found.addTogether(mondays);
    found.add(counts.countTotals(mondays.keySet()), (week, total) -> week.add(total, "totals"));
    return found;
  }

  private void fill(
      Map<CommunityKey, CommunityFacts> facts,
      GroupWeeks found,
      Collection<CommunityKey> together) {
    found.add(
        counts.countDays(together),
        (week, day) -> week.add(day, facts.get(day.community()).noiseLimit()));
    found.add(counts.countPeople(together), WeekCounts::people);
    found.add(counts.countSolved(together), WeekCounts::solved);
    found.add(counts.countPairs(together), (week, pairs) -> week.pairs(pairs.n()));
    if (counts.hasContents()) {
      found.add(counts.countContents(together), (week, contents) -> week.add(contents, "events"));
    }
    found.add(
        counts.countParticipants(together),
        (week, participants) -> week.participants(participants.n()));
  }

  private Map<WeekKey, Integer> countUntyped(
      Map<CommunityKey, CommunityFacts> facts, Collection<CommunityKey> several) {
    var typed =
        several.stream().filter(community -> !facts.get(community).headCounts().isEmpty()).toList();
    if (typed.isEmpty()) {
      return Map.of();
    }
    return counts.countMembersOfUntyped(typed).stream()
        .collect(Collectors.toMap(WeekKey::of, GroupCount::n));
  }

  private void store(Map<CommunityKey, TreeSet<LocalDate>> mondays, GroupWeeks found) {
    mondays.forEach(due::deleteFigures);
    WeekPart.inBatches(found.rows(clock.instant()), due::insertFigures);
  }
}
