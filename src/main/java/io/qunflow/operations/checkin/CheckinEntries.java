package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who checked in when: once a member and day, however often it is tapped (H1). Whoever writes holds
 * the check-in's row, so the order of the rows is the order of the taps.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class CheckinEntries {

  /** A line, in characters as people count them. */
  public static final int MOST_NOTE = 100;

  private final EntryMapper entries;
  private final Checkins checkins;
  private final Claims claims;
  private final Clock clock;

  CheckinEntries(EntryMapper entries, Checkins checkins, Claims claims, Clock clock) {
    this.entries = entries;
    this.checkins = checkins;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * By the member's own link. Repeatable: the first tap of the day stays. Whoever had only typed
   * the member's nickname waits from now on to be recognised.
   *
   * @param note a line; cut after {@value #MOST_NOTE} characters
   * @throws CheckinClosedException too early or too late; nothing is recorded
   */
  public CheckinEntry checkIn(long checkin, MemberId member, String note)
      throws UnknownCheckinException, CheckinClosedException, UnknownMemberException {
    var arrived = clock.instant();
    var found = held(checkin);
    int day = openDay(found, arrived);
    claims.require(found, member);
    claims.giveWay(found, member, Optional.empty());
    if (entries.findByMember(checkin, day, member).isEmpty()) {
      entries.insert(checkin, day, member, null, true, line(note), arrived);
    }
    return entry(checkin, entries.findByMember(checkin, day, member).orElseThrow());
  }

  /**
   * By the group link. Repeatable: the first tap of the day stays.
   *
   * @param visitor who said before who it is
   */
  public CheckinEntry checkIn(Visitor visitor, String note)
      throws UnknownCheckinException, CheckinClosedException, UnknownVisitorException {
    var arrived = clock.instant();
    long checkin = visitor.checkin();
    int day = openDay(held(checkin), arrived);
    var known =
        entries
            .findVisitorById(visitor.id())
            .orElseThrow(() -> new UnknownVisitorException(visitor.id()));
    var before = today(known, day);
    if (before.isEmpty()) {
      boolean proven = known.knownBy() != null && known.knownBy().isProof();
      entries.insert(checkin, day, known.member(), known.id(), proven, line(note), arrived);
    }
    return entry(checkin, today(known, day).orElseThrow());
  }

  private Optional<EntryRow> today(VisitorRow visitor, int day) {
    return visitor.member() == null
        ? entries.findByVisitor(visitor.checkin(), day, visitor.id())
        : entries.findByMember(visitor.checkin(), day, visitor.member());
  }

  /** Of a member, in order of the days. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(long checkin, MemberId member) {
    return entries.findAllByMember(checkin, member).stream()
        .map(row -> entry(checkin, row))
        .toList();
  }

  /** But for what somebody left who only typed the member's nickname. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findOwn(long checkin, MemberId member) {
    return findAll(checkin, member).stream().filter(CheckinEntry::proven).toList();
  }

  /** Of a visitor, in order of the days. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(Visitor visitor) {
    return visitor.member().isPresent()
        ? findAll(visitor.checkin(), visitor.member().get())
        : entries.findAllByVisitor(visitor.id()).stream()
            .map(row -> entry(visitor.checkin(), row))
            .toList();
  }

  /**
   * In order of time, day by day, also of whom nobody knows yet.
   *
   * @param day of one day only
   */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(long checkin, Optional<Integer> day) {
    return Places.count(entries.findAll(checkin, day.orElse(null)));
  }

  private Checkin held(long checkin) throws UnknownCheckinException {
    entries.lock(checkin).orElseThrow(() -> new UnknownCheckinException(checkin));
    return checkins.find(checkin);
  }

  private static int openDay(Checkin checkin, Instant now) throws CheckinClosedException {
    return checkin.openDay(now).orElseThrow(CheckinClosedException::new).number();
  }

  private CheckinEntry entry(long checkin, EntryRow row) {
    var place =
        row.counted()
            ? Optional.of(entries.countUntil(checkin, row.number(), row.at(), row.id()))
            : Optional.<Integer>empty();
    return Places.entry(row, place);
  }

  private static String line(String note) {
    var line = note == null ? "" : note.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    return line.codePointCount(0, line.length()) <= MOST_NOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_NOTE));
  }
}
