package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewMembers;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to a check-in by the group link: said, proven, or recognised by an operator. */
@Service
@Transactional(rollbackFor = Exception.class)
public class CheckinVisitors {

  /** So many unknown ones are let in besides twice the members there are. */
  private static final int MOST_UNKNOWN = 200;

  private final EntryMapper entries;
  private final Checkins checkins;
  private final CheckinMapper counts;
  private final Claims claims;
  private final NewMembers newMembers;
  private final Clock clock;

  CheckinVisitors(
      EntryMapper entries,
      Checkins checkins,
      CheckinMapper counts,
      Claims claims,
      NewMembers newMembers,
      Clock clock) {
    this.entries = entries;
    this.checkins = checkins;
    this.counts = counts;
    this.claims = claims;
    this.newMembers = newMembers;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Visitor> find(long checkin, String browser) {
    return entries.findVisitor(checkin, browser).map(VisitorRow::toVisitor);
  }

  /** Those who may come: the members of the community. */
  public MemberSelect audience(Checkin checkin) {
    return new MemberSelect(
        "SELECT m.id AS member_id FROM member m WHERE m.community_key = :community AND"
            + " m.erased_at_ms IS NULL AND EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id)",
        Map.of("community", checkin.community().value()));
  }

  /** Whether exactly one member is called this. */
  @Transactional(readOnly = true)
  public boolean isNamed(Checkin checkin, String nickname) {
    return entries.findNamed(checkin.community(), nickname.strip()).size() == 1;
  }

  /**
   * A browser says who it is; the first word stays. It is the member's whom the nickname means, if
   * that is exactly one and nobody else is taken for them here; else it waits for an operator.
   *
   * @param browser at most 64 characters
   * @param nickname as typed, 1 to 190 characters
   * @throws CheckinFullException if nobody recognises it and too many wait already
   */
  public Visitor say(long checkin, String browser, String nickname)
      throws UnknownCheckinException, CheckinFullException {
    var found = held(checkin);
    var known = entries.findVisitor(checkin, browser);
    if (known.isPresent()) {
      return known.get().toVisitor();
    }
    var typed = nickname.strip();
    var member = claims.named(found, typed);
    if (member.isEmpty() && entries.countUnknown(checkin) >= most(found.community())) {
      throw new CheckinFullException();
    }
    entries.insertVisitor(
        checkin,
        browser,
        member.orElse(null),
        member.isPresent() ? null : typed,
        member.map(m -> KnownBy.NICKNAME).orElse(null),
        clock.instant());
    return find(checkin, browser).orElseThrow();
  }

  /** A browser proved by a code that it is the member's, whatever it said before. Repeatable. */
  public Visitor prove(long checkin, String browser, MemberId member)
      throws UnknownCheckinException, UnknownMemberException {
    var found = held(checkin);
    claims.require(found, member);
    if (entries.findVisitor(checkin, browser).isEmpty()) {
      entries.insertVisitor(checkin, browser, member, null, KnownBy.CODE, clock.instant());
    }
    var visitor = entries.findVisitor(checkin, browser).orElseThrow();
    claims.settle(found, visitor.id(), member, KnownBy.CODE, "code");
    return find(checkin, browser).orElseThrow();
  }

  /** A browser mistook itself and has not checked in yet: it may say again who it is. */
  public void forget(long checkin, String browser) throws UnknownCheckinException {
    held(checkin);
    entries
        .findVisitor(checkin, browser)
        .filter(visitor -> entries.findAllByVisitor(visitor.id()).isEmpty())
        .ifPresent(visitor -> entries.deleteVisitor(visitor.id()));
  }

  /**
   * Who checked in and is not recognised yet, first come first.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<UnknownPerson> findUnknown(CommunityKey community, int page, int size) {
    return entries.findWaiting(community, null, (long) page * size, size);
  }

  @Transactional(readOnly = true)
  public int countUnknown(CommunityKey community) {
    return entries.countWaiting(community, null);
  }

  /** Those of one check-in. */
  @Transactional(readOnly = true)
  public List<UnknownPerson> findUnknown(Checkin checkin, int page, int size) {
    return entries.findWaiting(checkin.community(), checkin.id(), (long) page * size, size);
  }

  @Transactional(readOnly = true)
  public int countUnknown(Checkin checkin) {
    return entries.countWaiting(checkin.community(), checkin.id());
  }

  /**
   * A person says who it was, for all days. Where that member checked in already, the earlier time
   * stays; whoever only typed the member's nickname waits to be recognised instead.
   *
   * @throws UnknownVisitorException if somebody was first
   */
  public void match(CommunityKey community, long visitor, MemberId member, String by)
      throws UnknownVisitorException, UnknownCheckinException, UnknownMemberException {
    var found = waiting(community, visitor);
    claims.require(found, member);
    claims.settle(found, visitor, member, KnownBy.OPERATOR, by);
  }

  /**
   * A person says it was somebody new, called as was typed: the new member and the match are there
   * together or not at all.
   *
   * @return the member; empty if nothing was typed
   */
  public Optional<MemberId> add(CommunityKey community, long visitor, String by)
      throws UnknownVisitorException, UnknownCheckinException {
    var found = waiting(community, visitor);
    var typed =
        entries.findVisitorById(visitor).map(VisitorRow::nickname).filter(name -> !name.isBlank());
    var member = typed.map(name -> newMembers.create(community, name));
    member.ifPresent(known -> claims.settle(found, visitor, known, KnownBy.OPERATOR, by));
    return member;
  }

  /** Deletes what somebody unknown left. */
  public void drop(CommunityKey community, long visitor)
      throws UnknownVisitorException, UnknownCheckinException {
    waiting(community, visitor);
    entries.deleteByVisitor(visitor);
    entries.deleteVisitor(visitor);
  }

  private Checkin waiting(CommunityKey community, long visitor)
      throws UnknownVisitorException, UnknownCheckinException {
    var row =
        entries.findVisitorById(visitor).orElseThrow(() -> new UnknownVisitorException(visitor));
    var found = held(row.checkin());
    boolean still =
        entries.findVisitorById(visitor).filter(now -> now.member() == null).isPresent();
    if (!still || !found.community().equals(community)) {
      throw new UnknownVisitorException(visitor);
    }
    return found;
  }

  private Checkin held(long checkin) throws UnknownCheckinException {
    entries.lock(checkin).orElseThrow(() -> new UnknownCheckinException(checkin));
    return checkins.find(checkin);
  }

  private int most(CommunityKey community) {
    return MOST_UNKNOWN + 2 * counts.countMembers(community);
  }
}
