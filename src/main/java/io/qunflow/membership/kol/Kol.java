package io.qunflow.membership.kol;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * A member in the programme, or who was.
 *
 * @param endedAt null while it runs
 * @param endReason null while it runs
 */
public record Kol(
    long id,
    CommunityKey community,
    MemberId member,
    String nickname,
    KolWay way,
    String duties,
    String reward,
    KolState state,
    String invitedBy,
    Instant invitedAt,
    Instant endedAt,
    KolEnd endReason) {

  /** Business key of its process. */
  public String key() {
    return "kol-" + id;
  }
}
