package io.qunflow.community;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at which personal data, when and what for; rows are only ever added. */
@Service
public class AccessLog {

  private static final int LONGEST_PURPOSE = 500;

  private final AccessLogMapper accesses;
  private final Clock clock;

  AccessLog(AccessLogMapper accesses, Clock clock) {
    this.accesses = accesses;
    this.clock = clock;
  }

  /**
   * Adds a row, in a transaction of its own: it stays whatever becomes of the reading, and a
   * reading that is marked read-only may call it.
   *
   * @param member null if the data is of several members
   * @param purpose not blank; cut after 500 characters
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(
      String person,
      CommunityKey community,
      AccessKind kind,
      MemberId member,
      String purpose,
      int amount) {
    insert(person, community, kind, member, purpose, amount);
  }

  /** Adds a row in the caller's transaction: it is there if and only if what was done is. */
  @Transactional
  public void recordWith(
      String person,
      CommunityKey community,
      AccessKind kind,
      MemberId member,
      String purpose,
      int amount) {
    insert(person, community, kind, member, purpose, amount);
  }

  private void insert(
      String person,
      CommunityKey community,
      AccessKind kind,
      MemberId member,
      String purpose,
      int amount) {
    var stated = FieldCheck.stripped(purpose);
    if (stated.isEmpty() || FieldCheck.stripped(person).isEmpty()) {
      throw new IllegalArgumentException("Who looks at personal data, and what for?");
    }
    accesses.insert(clock.instant(), person, community, kind, member, cut(stated), amount);
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<PersonalAccess> findPage(int page, int size) {
    return accesses.findPage(null, (long) page * size, size);
  }

  /** Of one community, latest first. */
  @Transactional(readOnly = true)
  public List<PersonalAccess> findPage(CommunityKey community, int page, int size) {
    return accesses.findPage(community, (long) page * size, size);
  }

  @Transactional(readOnly = true)
  public int count() {
    return accesses.count(null);
  }

  @Transactional(readOnly = true)
  public int count(CommunityKey community) {
    return accesses.count(community);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_PURPOSE) {
      return text;
    }
    int end = LONGEST_PURPOSE;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
