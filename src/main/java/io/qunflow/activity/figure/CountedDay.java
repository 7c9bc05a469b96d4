package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A day of a group with its bounds, to be counted; one row for each UTC day it touches. */
record CountedDay(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    int dayNo,
    int utcDay,
    Instant weekFrom,
    Instant weekTo,
    Instant from,
    Instant to,
    boolean stated) {

  private static final long DAY_MS = 86_400_000;

  /** The local days of a week, and the 24 hours after it as day 7. */
  static List<CountedDay> ofWeek(CommunityFacts facts, GroupFacts group, LocalDate monday) {
    var rows = new ArrayList<CountedDay>();
    var weekFrom = monday.atStartOfDay(facts.zone()).toInstant();
    var weekTo = monday.plusWeeks(1).atStartOfDay(facts.zone()).toInstant();
    boolean stated = "stated".equals(group.replyBasis());
    var from = weekFrom;
    for (int day = 0; day <= 7; day++) {
      var to =
          day == 7
              ? from.plusMillis(DAY_MS)
              : monday.plusDays(day + 1).atStartOfDay(facts.zone()).toInstant();
      rows.addAll(
          touched(
              new CountedDay(
                  facts.community(),
                  group.groupId(),
                  monday,
                  day,
                  0,
                  weekFrom,
                  weekTo,
                  from,
                  to,
                  stated),
              to.minusMillis(1)));
      from = to;
    }
    return rows;
  }

  /** The days of a talk, its end included, in a group. */
  static List<CountedDay> ofTalk(
      CommunityFacts facts, long groupId, LocalDate monday, int talkNo, TalkSpan talk) {
    return touched(
        new CountedDay(
            facts.community(),
            groupId,
            monday,
            talkNo,
            0,
            talk.startsAt(),
            talk.endsAt(),
            talk.startsAt(),
            talk.endsAt(),
            false),
        talk.endsAt());
  }

  private static List<CountedDay> touched(CountedDay day, Instant last) {
    var rows = new ArrayList<CountedDay>();
    int end = (int) Math.floorDiv(last.toEpochMilli(), DAY_MS);
    for (int utc = (int) Math.floorDiv(day.from.toEpochMilli(), DAY_MS); utc <= end; utc++) {
      rows.add(
          new CountedDay(
              day.community,
              day.groupId,
              day.weekStart,
              day.dayNo,
              utc,
              day.weekFrom,
              day.weekTo,
              day.from,
              day.to,
              day.stated));
    }
    return rows;
  }
}
