package io.qunflow.lifecycle.duty;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.LocalDate;

/**
 * Who serves a week: a member, one of our own people, or both as a pair.
 *
 * @param week its Monday, in the community's time zone
 * @param member null when only staff serves
 * @param staff null when only a member serves
 */
public record DutyShift(CommunityKey community, LocalDate week, MemberId member, String staff) {

  public DutyShift {
    if (member == null && (staff == null || staff.isBlank())) {
      throw new IllegalArgumentException("A shift of %s has nobody".formatted(community));
    }
  }

  /** Tells the shifts of one week apart. */
  public String servedBy() {
    return member == null ? "staff:" + staff : "member:" + member.value();
  }
}
