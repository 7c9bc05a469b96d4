package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Writes down which ranges of time are counted, for the database to look events up by: days, weeks
 * and talks with their bounds in the community's time zone. Within the caller's transaction.
 */
@Component
class CountedRanges {

  private final DueMapper due;

  CountedRanges(DueMapper due) {
    this.due = due;
  }

  /** The days of these weeks, and the day after each. */
  void insertDays(
      Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> weeks) {
    var days = new ArrayList<CountedDay>();
    weeks.forEach(
        (community, mondays) -> {
          var known = facts.get(community);
          for (var monday : mondays) {
            for (var group : known.groups()) {
              days.addAll(CountedDay.ofWeek(known, group, monday));
            }
          }
        });
    WeekPart.inBatches(days, due::insertDays);
  }

  /** These weeks and their talks. */
  void insertWeeksAndTalks(
      Map<CommunityKey, CommunityFacts> facts, Map<CommunityKey, TreeSet<LocalDate>> part) {
    var rows = new ArrayList<CountedWeek>();
    var talks = new ArrayList<CountedDay>();
    part.forEach(
        (community, mondays) -> {
          rows.addAll(weeksOf(facts.get(community), mondays));
          talks.addAll(talkDays(facts.get(community), mondays));
        });
    WeekPart.inBatches(rows, due::insertWeeks);
    WeekPart.inBatches(talks, due::insertTalks);
  }

  void clearDays(Collection<CommunityKey> communities) {
    communities.forEach(due::clearDays);
  }

  void clear(Set<CommunityKey> communities) {
    communities.forEach(due::clearWeeks);
    communities.forEach(due::clearDays);
    communities.forEach(due::clearTalks);
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

  private static List<CountedWeek> weeksOf(CommunityFacts facts, Collection<LocalDate> mondays) {
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
}
