package io.qunflow.lifecycle.duty;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.activity.MemberActivity;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rule of the rotation and who agreed to serve. */
@Service
public class DutyRuleService {

  static final Duration RECENTLY = Duration.ofDays(28);

  /** More names than this are no list to choose from; the rest is typed. */
  private static final int MOST_CHOICES = 200;

  private final DutyMapper duties;
  private final MemberService members;
  private final ActivityFigures activity;
  private final Clock clock;

  DutyRuleService(DutyMapper duties, MemberService members, ActivityFigures activity, Clock clock) {
    this.duties = duties;
    this.members = members;
    this.activity = activity;
    this.clock = clock;
  }

  /** The rule agreed last; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<DutyRule> findLatest(CommunityKey community) {
    return duties.findLatestRule(community).map(DutyRuleRow::toRule);
  }

  /**
   * Who may be put on the list: all who agreed already, then the most active of the last 28 days,
   * 200 at most beside those who agreed.
   */
  @Transactional(readOnly = true)
  public List<MemberChoice> findMemberChoices(CommunityKey community) {
    var choices = new LinkedHashMap<MemberId, MemberChoice>();
    for (var id : members.findAgreedToDuty(community)) {
      members
          .find(id)
          .ifPresent(member -> choices.put(id, new MemberChoice(id, member.nickname(), true)));
    }
    var now = clock.instant();
    activity.findActiveMembers(community, now.minus(RECENTLY), now).stream()
        .limit(MOST_CHOICES)
        .forEach(active -> choices.computeIfAbsent(active.member(), id -> choice(active)));
    return List.copyOf(choices.values());
  }

  /**
   * Records the rule as the community's next version, and who agreed to serve: exactly these, so
   * that whoever is no longer named is not asked again (L5.1).
   *
   * @param agreed ids of members, or nicknames
   * @throws UnknownDutyMemberException names those who are no members; then nothing is recorded
   */
  @Transactional
  public void agree(CommunityKey community, int cycle, DutyRule rule, List<String> agreed)
      throws UnknownDutyMemberException {
    var named = resolve(community, agreed);
    int version = duties.findLatestVersion(community) + 1;
    duties.insertRule(community, version, cycle, rule, clock.instant());
    members.findAgreedToDuty(community).stream()
        .filter(id -> !named.contains(id))
        .forEach(members::declineDuty);
    named.forEach(members::agreeToDuty);
  }

  private Set<MemberId> resolve(CommunityKey community, List<String> names)
      throws UnknownDutyMemberException {
    var found = new LinkedHashSet<MemberId>();
    var unknown = new ArrayList<String>();
    for (var name : names) {
      byId(community, name)
          .or(() -> members.findByNickname(community, name))
          .ifPresentOrElse(found::add, () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      throw new UnknownDutyMemberException(unknown);
    }
    return found;
  }

  private Optional<MemberId> byId(CommunityKey community, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return members
        .find(new MemberId(Long.parseLong(text)))
        .filter(member -> member.community().equals(community))
        .map(Member::id);
  }

  private static MemberChoice choice(MemberActivity active) {
    return new MemberChoice(active.member(), active.nickname(), false);
  }
}
