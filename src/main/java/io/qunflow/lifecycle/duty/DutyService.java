package io.qunflow.lifecycle.duty;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.activity.MemberActivity;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weeks of duty: whose turn it is, what the asked answer, who serves and what they report. */
@Service
public class DutyService {

  /** With fewer than this who agreed, staff serves beside the member (L5.1). */
  static final int ENOUGH_TO_ROTATE = 4;

  private final DutyMapper duties;
  private final MemberService members;
  private final CommunityService communities;
  private final ActivityFigures activity;
  private final Clock clock;

  DutyService(
      DutyMapper duties,
      MemberService members,
      CommunityService communities,
      ActivityFigures activity,
      Clock clock) {
    this.duties = duties;
    this.members = members;
    this.communities = communities;
    this.activity = activity;
    this.clock = clock;
  }

  /** Monday of the running week in the community's time zone. */
  @Transactional(readOnly = true)
  public LocalDate currentWeek(CommunityKey community) throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    return LocalDate.now(clock.withZone(zone))
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Chooses who is asked next for the running week, fairly from the records (L5.1), and notes that
   * the member is asked. Asked again before an answer it names the same member.
   *
   * @param askedFirst who is asked before others that have served as often and as long ago: members
   *     who are here for company (A4)
   * @return empty when nobody agreed, or all who did were asked or serve this week (L5.2)
   */
  @Transactional
  public Optional<DutyChoice> chooseNext(CommunityKey community, Collection<MemberId> askedFirst)
      throws UnknownCommunityException {
    var week = currentWeek(community);
    var agreed = members.findAgreedToDuty(community);
    var out = new HashSet<>(duties.findOutThisWeek(community, week));
    var next =
        FairChoice.next(candidates(community, agreed, Set.copyOf(askedFirst)), out)
            .flatMap(members::find);
    next.ifPresent(member -> answer(community, week, member.id(), InvitationOutcome.ASKED));
    return next.map(member -> choice(week, member, agreed.size() < ENOUGH_TO_ROTATE));
  }

  /** Records what the asked member answered, or that none came in time (L5.2). Repeatable. */
  @Transactional
  public void recordAnswer(
      CommunityKey community, LocalDate week, MemberId member, InvitationOutcome outcome) {
    answer(community, week, member, outcome);
  }

  /** Records who serves. Repeatable: the same shift is there once. */
  @Transactional
  public void recordShift(DutyShift shift, int cycle) {
    if (duties.countShift(shift) == 0) {
      duties.insertShift(shift, cycle, clock.instant());
    }
  }

  /** The member who serves in the running week; empty where nobody or only staff does. */
  @Transactional(readOnly = true)
  public Optional<MemberId> findOnDuty(CommunityKey community) throws UnknownCommunityException {
    return duties.findOnDuty(community, currentWeek(community));
  }

  /** Records the report of a recorded shift (L5.4). Repeatable: the last word stands. */
  @Transactional
  public void recordReport(DutyShift shift, DutyReport report) {
    duties.deleteReport(shift);
    duties.insertReport(shift, report, clock.instant());
  }

  private void answer(
      CommunityKey community, LocalDate week, MemberId member, InvitationOutcome outcome) {
    var now = clock.instant();
    var answeredAt = outcome == InvitationOutcome.ASKED ? null : now;
    if (duties.updateInvitation(community, week, member, outcome, answeredAt) == 0) {
      duties.insertInvitation(community, week, member, outcome, now);
    }
  }

  private List<FairChoice.Candidate> candidates(
      CommunityKey community, List<MemberId> agreed, Set<MemberId> askedFirst) {
    var served =
        duties.findServiceRecords(community).stream()
            .collect(Collectors.toMap(ServiceRecord::member, Function.identity()));
    var now = clock.instant();
    var messages =
        activity.findActiveMembers(community, now.minus(DutyRuleService.RECENTLY), now).stream()
            .collect(Collectors.toMap(MemberActivity::member, MemberActivity::messages));
    return agreed.stream()
        .map(
            id ->
                candidate(
                    id, served.get(id), askedFirst.contains(id), messages.getOrDefault(id, 0)))
        .toList();
  }

  private static FairChoice.Candidate candidate(
      MemberId id, ServiceRecord record, boolean askedFirst, int messages) {
    return record == null
        ? new FairChoice.Candidate(id, 0, null, askedFirst, messages)
        : new FairChoice.Candidate(id, record.weeks(), record.lastWeek(), askedFirst, messages);
  }

  private static DutyChoice choice(LocalDate week, Member member, boolean pair) {
    return new DutyChoice(week, member.id(), member.nickname(), pair);
  }
}
