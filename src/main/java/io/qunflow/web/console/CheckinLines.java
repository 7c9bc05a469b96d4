package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinDay;
import io.qunflow.operations.checkin.CheckinEntry;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.DayCount;
import io.qunflow.operations.checkin.InvitationProgress;
import io.qunflow.operations.checkin.PersonalInvitations;
import io.qunflow.operations.checkin.UnknownPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Check-ins as the console shows them. */
@Component
class CheckinLines {

  private static final int MOST_CANDIDATES = 4;

  private final Checkins checkins;
  private final PersonalInvitations invitations;
  private final MemberService members;
  private final Words words;
  private final Clock clock;

  CheckinLines(
      Checkins checkins,
      PersonalInvitations invitations,
      MemberService members,
      Words words,
      Clock clock) {
    this.checkins = checkins;
    this.invitations = invitations;
    this.members = members;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param state open, before or over
   * @param when of its first day to the end of its last one, in words
   * @param members who checked in on the day that is open, else on the last one that was
   */
  record Line(long id, String title, String state, String when, int days, int members) {}

  /**
   * @param when in words
   * @param chosen whether it is the one that is shown
   * @param invited how far its personal invitations are, in words; empty where there are none
   */
  record Day(int number, String when, int members, int unknown, boolean chosen, String invited) {}

  /**
   * @param at in words
   */
  record Entry(CheckinEntry entry, String nickname, String at) {}

  /**
   * @param nickname as typed, masked where it is a phone or an address
   * @param note masked likewise
   * @param at the first time, in words
   * @param candidates members who may be meant
   */
  record Waiting(
      UnknownPerson person, String nickname, String note, String at, List<Member> candidates) {}

  List<Line> lines(List<Checkin> all, Community community) {
    var zone = ZoneId.of(community.timeZone());
    Map<Long, List<DayCount>> counts =
        checkins.counts(all.stream().map(Checkin::id).toList()).stream()
            .collect(Collectors.groupingBy(DayCount::checkin));
    return all.stream()
        .map(
            checkin ->
                new Line(
                    checkin.id(),
                    checkin.title(),
                    state(checkin),
                    words.exactly(checkin.days().get(0).opensAt(), zone)
                        + "–"
                        + words.exactly(checkin.endsAt(), zone),
                    checkin.days().size(),
                    counts.getOrDefault(checkin.id(), List.of()).stream()
                        .filter(count -> count.day() == current(checkin).number())
                        .mapToInt(DayCount::members)
                        .sum()))
        .toList();
  }

  String state(Checkin checkin) {
    if (checkin.isOver(clock.instant())) {
      return "over";
    }
    return checkin.openDay(clock.instant()).isPresent() ? "open" : "before";
  }

  /** The day that is open, else the last one that was, else the first. */
  CheckinDay current(Checkin checkin) {
    var now = clock.instant();
    return checkin
        .openDay(now)
        .or(() -> checkin.pastDay(now))
        .orElseGet(() -> checkin.days().get(0));
  }

  List<Day> days(Checkin checkin, int chosen, Community community) {
    var zone = ZoneId.of(community.timeZone());
    var counts =
        checkins.counts(List.of(checkin.id())).stream()
            .collect(Collectors.toMap(DayCount::day, count -> count));
    var invited =
        invitations.progress(checkin).stream()
            .collect(Collectors.toMap(InvitationProgress::day, one -> invited(one, zone)));
    return checkin.days().stream()
        .map(
            day -> {
              var count =
                  counts.getOrDefault(day.number(), new DayCount(checkin.id(), day.number(), 0, 0));
              return new Day(
                  day.number(),
                  words.exactly(day.opensAt(), zone) + "–" + words.exactly(day.closesAt(), zone),
                  count.members(),
                  count.unknown(),
                  day.number() == chosen,
                  invited.getOrDefault(day.number(), ""));
            })
        .toList();
  }

  private String invited(InvitationProgress one, ZoneId zone) {
    if (one.done()) {
      return words.say("checkins.invited", one.written());
    }
    return one.written() == 0 && clock.instant().isBefore(one.begins())
        ? words.say("checkins.invited.later", words.exactly(one.begins(), zone))
        : words.say("checkins.inviting", one.written(), one.members());
  }

  /** With the day where it is not the one that is shown: a window may go over midnight. */
  List<Entry> entries(List<CheckinEntry> all, CheckinDay shown, ZoneId zone) {
    return all.stream()
        .map(
            entry ->
                new Entry(
                    entry,
                    AccountMask.maskNickname(entry.nickname()),
                    LocalDate.ofInstant(entry.at(), zone).equals(shown.day())
                        ? words.time(entry.at(), zone)
                        : words.exactly(entry.at(), zone)))
        .toList();
  }

  List<Waiting> waiting(List<UnknownPerson> unknown, CommunityKey key, ZoneId zone) {
    var candidates =
        members.findMatchingEach(
            key, unknown.stream().map(UnknownPerson::nickname).toList(), MOST_CANDIDATES);
    return unknown.stream()
        .map(
            person ->
                new Waiting(
                    person,
                    AccountMask.maskNickname(person.nickname()),
                    AccountMask.maskText(person.note()),
                    words.exactly(person.at(), zone),
                    candidates.getOrDefault(person.nickname(), List.of()).stream()
                        .map(Member::masked)
                        .toList()))
        .toList();
  }
}
