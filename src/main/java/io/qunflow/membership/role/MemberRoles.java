package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that members have, and had (A3). */
@Service
public class MemberRoles {

  private static final int MOST_NOTE = 500;

  private final RoleMapper roles;
  private final Clock clock;

  MemberRoles(RoleMapper roles, Clock clock) {
    this.roles = roles;
    this.clock = clock;
  }

  /** How many members have which role, by kind too; a role nobody has is not in it. */
  @Transactional(readOnly = true)
  public List<RoleCount> count(CommunityKey community) {
    return roles.count(community);
  }

  /**
   * Members with a role, in the order they appeared.
   *
   * @param role empty for any
   * @param page from 0
   * @param size from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<HeldRole> findPage(
      CommunityKey community, Optional<MemberRole> role, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    return roles.findPage(community, role.orElse(null), (long) page * size, size);
  }

  /** Every role the member had, the present one first; empty before a person confirmed one. */
  @Transactional(readOnly = true)
  public List<HeldRole> findHistory(MemberId member) {
    return roles.findHistory(member);
  }

  /**
   * Notes that a person saw the member stir up or attack others. The second within a measured
   * period proposes the role of an opposer.
   *
   * @param note what happened, 1 to 500 characters
   */
  @Transactional
  public void noticeOpposing(MemberId member, String note, String by) {
    var stripped = note == null ? "" : note.strip();
    if (stripped.isEmpty() || stripped.length() > MOST_NOTE) {
      throw new IllegalArgumentException("A note has 1 to 500 characters");
    }
    roles.insertNotice(member, stripped, by, clock.instant());
  }
}
