package io.qunflow.community;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person with several accounts: a person says so, and can take it back.
 *
 * <p>The accounts of one member go over to another; the member left without accounts is neither
 * listed nor counted, but keeps everything else. What only that member's facts say is read as the
 * other's while the link holds, so taking it back leaves nothing behind, and what was stated
 * meanwhile stays. A member is linked to at most one other, and not while others are linked to it.
 */
@Service
public class AccountLinks {

  private final AccountLinkMapper links;
  private final MemberMapper members;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountLinks(
      AccountLinkMapper links,
      MemberMapper members,
      ApplicationEventPublisher events,
      Clock clock) {
    this.links = links;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives all accounts of {@code from} to {@code to}.
   *
   * @param person who says so
   * @return the id by which it is taken back
   * @throws UnknownMemberException if one of them does not exist
   * @throws LinkRefusedException if they are the same, of two communities, or one of them is linked
   *     already in a way that would make a chain or a circle
   */
  @Transactional(rollbackFor = Exception.class)
  public long link(MemberId from, MemberId to, String person)
      throws UnknownMemberException, LinkRefusedException {
    lock(from, to);
    var source = row(from);
    var target = row(to);
    if (from.equals(to)) {
      throw LinkRefusedException.sameMember(source);
    }
    if (!source.community().equals(target.community())) {
      throw LinkRefusedException.otherCommunity(source, target);
    }
    refuseLinked(source);
    refuseLinked(target);
    if (links.countHolding(from) > 0) {
      throw LinkRefusedException.hasLinks(source);
    }
    if (links.insert(from, to, person, clock.instant()) == 0) {
      throw LinkRefusedException.noAccount(source);
    }
    links.moveAccounts(from, to);
    events.publishEvent(new AccountsChanged(source.community()));
    events.publishEvent(new MembersLinked(from, to));
    return links.findLatest(from);
  }

  /**
   * Gives the accounts back to whom they were taken from.
   *
   * @throws LinkRefusedException if somebody did already
   */
  @Transactional(rollbackFor = Exception.class)
  public void undo(long link, String person)
      throws UnknownLinkException, UnknownMemberException, LinkRefusedException {
    var known = find(link).orElseThrow(() -> new UnknownLinkException(link));
    lock(known.from(), known.to());
    var current = find(link).orElseThrow(() -> new UnknownLinkException(link));
    if (!current.holds()) {
      throw LinkRefusedException.alreadyUndone(link);
    }
    links.moveAccountsBack(current.from());
    links.updateUndone(current.from(), person, clock.instant());
    events.publishEvent(new AccountsChanged(row(current.to()).community()));
  }

  @Transactional(readOnly = true)
  public Optional<AccountLink> find(long link) {
    return links.find(link);
  }

  /** Links from or to the member, also those taken back, latest first. */
  @Transactional(readOnly = true)
  public List<AccountLink> findOf(MemberId member) {
    return links.findOf(member);
  }

  /** To whom the accounts of this member went; empty if it has its own. */
  @Transactional(readOnly = true)
  public Optional<MemberId> findTarget(MemberId member) {
    return links.findTarget(member);
  }

  /** The member and all who are linked to it, itself first. */
  @Transactional(readOnly = true)
  public List<MemberId> findAllOf(MemberId member) {
    return Stream.concat(Stream.of(member), links.findSources(member).stream()).toList();
  }

  /** The nicknames of the member's accounts over time, latest first. */
  @Transactional(readOnly = true)
  public List<KnownNickname> findNicknames(MemberId member) {
    return links.findNicknames(member);
  }

  private void refuseLinked(MemberRow member) throws UnknownMemberException, LinkRefusedException {
    var target = links.findTarget(member.id());
    if (target.isPresent()) {
      throw LinkRefusedException.alreadyLinked(member, row(target.get()));
    }
  }

  /** In the order of their ids, so that two who link the same ones wait instead of dying. */
  private void lock(MemberId one, MemberId other) {
    Stream.of(one, other)
        .distinct()
        .sorted(java.util.Comparator.comparingLong(MemberId::value))
        .forEach(links::lockMember);
  }

  private MemberRow row(MemberId member) throws UnknownMemberException {
    return members.find(member).orElseThrow(() -> new UnknownMemberException(member));
  }
}
