package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundMember;
import java.util.Objects;

/**
 * One account in a list.
 *
 * @param nickname null where the list says no more than the account
 * @param joinedAtMs null where the list does not say
 */
record SnapshotRow(long accountId, String nickname, Long joinedAtMs, boolean staff, String role) {

  static SnapshotRow of(long accountId, FoundMember member) {
    return new SnapshotRow(
        accountId,
        Objects.equals(member.nickname(), member.account()) ? null : member.nickname(),
        member.joinedAt() == null ? null : member.joinedAt().toEpochMilli(),
        member.staff(),
        member.role());
  }
}
