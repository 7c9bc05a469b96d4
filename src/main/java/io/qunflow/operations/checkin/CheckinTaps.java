package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes that somebody checked in, and nothing else: whoever writes holds the check-in's row, so
 * the order of the rows is the order of the taps, also where clocks of two nodes differ. Places are
 * counted when the row is free again.
 */
@Component
@Transactional(rollbackFor = Exception.class)
class CheckinTaps {

  private final EntryMapper entries;
  private final Checkins checkins;
  private final Claims claims;
  private final Clock clock;

  CheckinTaps(EntryMapper entries, Checkins checkins, Claims claims, Clock clock) {
    this.entries = entries;
    this.checkins = checkins;
    this.claims = claims;
    this.clock = clock;
  }

  EntryRow tap(long checkin, MemberId member, String line)
      throws UnknownCheckinException, CheckinClosedException, UnknownMemberException {
    var arrived = clock.instant();
    var found = held(checkin);
    int day = openDay(found, arrived);
    claims.require(found, member);
    claims.giveWay(found, member, Optional.empty());
    if (entries.findByMember(checkin, day, member).isEmpty()) {
      entries.insert(checkin, day, member, null, true, line, next(checkin, day, arrived));
    }
    return entries.findByMember(checkin, day, member).orElseThrow();
  }

  EntryRow tap(Visitor visitor, String line)
      throws UnknownCheckinException, CheckinClosedException, UnknownVisitorException {
    var arrived = clock.instant();
    long checkin = visitor.checkin();
    int day = openDay(held(checkin), arrived);
    var known =
        entries
            .findVisitorById(visitor.id())
            .orElseThrow(() -> new UnknownVisitorException(visitor.id()));
    if (today(known, day).isEmpty()) {
      boolean proven = known.knownBy() != null && known.knownBy().isProof();
      entries.insert(
          checkin, day, known.member(), known.id(), proven, line, next(checkin, day, arrived));
    }
    return today(known, day).orElseThrow();
  }

  private Optional<EntryRow> today(VisitorRow visitor, int day) {
    return visitor.member() == null
        ? entries.findByVisitor(visitor.checkin(), day, visitor.id())
        : entries.findByMember(visitor.checkin(), day, visitor.member());
  }

  /** Never before who was there already: what a place was told as, it stays. */
  private Instant next(long checkin, int day, Instant arrived) {
    return entries
        .findLatest(checkin, day)
        .map(Instant::ofEpochMilli)
        .filter(arrived::isBefore)
        .orElse(arrived);
  }

  private Checkin held(long checkin) throws UnknownCheckinException {
    entries.lock(checkin).orElseThrow(() -> new UnknownCheckinException(checkin));
    return checkins.find(checkin);
  }

  private static int openDay(Checkin checkin, Instant now) throws CheckinClosedException {
    return checkin.openDay(now).orElseThrow(CheckinClosedException::new).number();
  }
}
