package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person looks at the proposed roles and confirms, changes or leaves each (A3). */
@Service
public class RoleReviews {

  private final RoleMapper roles;
  private final RoleMeasuring measuring;
  private final CommunityService communities;
  private final ObjectProvider<RoleReviewProcess> process;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoleReviews(
      RoleMapper roles,
      RoleMeasuring measuring,
      CommunityService communities,
      ObjectProvider<RoleReviewProcess> process,
      ApplicationEventPublisher events,
      Clock clock) {
    this.roles = roles;
    this.measuring = measuring;
    this.communities = communities;
    this.process = process;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param changed members who have a new role
   * @param left members whose proposal was not taken
   */
  public record Result(int changed, int left) {}

  /**
   * Measures now and opens the task.
   *
   * @return id of the process instance
   * @throws RoleReviewRunningException if one waits for a person
   * @throws TooLittleActivityException if too little is known to tell roles
   */
  @Transactional(rollbackFor = Exception.class)
  public String start(CommunityKey key)
      throws UnknownCommunityException, RoleReviewRunningException, TooLittleActivityException {
    var community = communities.find(key);
    if (process.getObject().isRunning(community)) {
      throw new RoleReviewRunningException();
    }
    measuring.requireActivity(key);
    return process.getObject().start(community);
  }

  /** Whether members are being measured, or a list waits for a person. */
  @Transactional(readOnly = true)
  public boolean isRunning(CommunityKey key) throws UnknownCommunityException {
    return process.getObject().isRunning(communities.find(key));
  }

  /** The latest measuring; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<Measuring> findLatest(CommunityKey community) {
    return roles.findLatest(community);
  }

  /** What is proposed, the most active first; empty once the review is closed. */
  @Transactional
  public List<Proposal> findProposals(long measuring) {
    return roles.findOpen(measuring).stream()
        .flatMap(
            open -> roles.findProposals(measuring).stream().map(row -> row.proposal(open.days())))
        .toList();
  }

  /**
   * Notes what a person chose; nothing changes until {@link #apply}. Repeatable, the latest counts.
   *
   * @param choices the role by member; empty for leaving it as it is. Who is not in it stays
   *     without a choice.
   */
  @Transactional(rollbackFor = Exception.class)
  public void choose(long measuring, Map<MemberId, Optional<MemberRole>> choices)
      throws NoRoleReviewException {
    roles.findOpen(measuring).orElseThrow(NoRoleReviewException::new);
    Map<String, List<MemberId>> byChoice =
        choices.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getValue().map(Enum::name).orElse(Proposal.LEAVE),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    byChoice.forEach(
        (choice, members) ->
            Chunks.of(members, some -> roles.updateChoice(measuring, choice, some)));
  }

  /**
   * Gives the chosen roles and closes the review. A proposal without a choice changes nothing; one
   * that was refused is not made again while the figures say the same.
   *
   * @param by account of the person
   */
  @Transactional(rollbackFor = Exception.class)
  public Result apply(long measuring, String by) throws NoRoleReviewException {
    var open = roles.findOpen(measuring).orElseThrow(NoRoleReviewException::new);
    var proposals =
        roles.findProposals(measuring).stream().map(row -> row.proposal(open.days())).toList();
    var given = proposals.stream().filter(p -> !p.isLeft()).map(NewRole::of).toList();
    give(open.community(), given, by);
    turnDown(proposals);
    roles.close(measuring, by, clock.instant());
    return new Result(given.size(), proposals.size() - given.size());
  }

  /** Closes the review without changing a role: nobody looked at it in time. */
  @Transactional
  public void expire(long measuring) {
    roles.close(measuring, "", clock.instant());
  }

  private void give(CommunityKey community, List<NewRole> given, String by) {
    var now = clock.instant();
    Chunks.of(given.stream().map(NewRole::member).toList(), some -> roles.endRoles(some, now));
    Chunks.of(new ArrayList<>(given), some -> roles.insertRoles(community, some, by, now));
    given.stream()
        .filter(role -> role.role() == MemberRole.OPPOSER)
        .forEach(
            role ->
                events.publishEvent(
                    new OpposerConfirmed(community, role.member(), role.reason(), by)));
  }

  private void turnDown(List<Proposal> proposals) {
    Map<MemberRole, List<MemberId>> refused =
        proposals.stream()
            .filter(proposal -> Proposal.LEAVE.equals(proposal.choice()))
            .collect(
                Collectors.groupingBy(
                    Proposal::proposed, Collectors.mapping(Proposal::member, Collectors.toList())));
    refused.forEach((role, members) -> Chunks.of(members, some -> roles.turnDown(role, some)));
  }
}
