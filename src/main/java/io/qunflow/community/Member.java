package io.qunflow.community;

import java.util.List;
import java.util.Map;

/**
 * A person in a community.
 *
 * @param accounts at least one, in the order they appeared
 * @param facts what the template knows about the member, by fact key
 */
public record Member(
    MemberId id,
    CommunityKey community,
    String nickname,
    boolean agreedToDuty,
    List<Account> accounts,
    Map<String, String> facts) {

  /** Whether the member is left out of every figure, award, vote and rotation. */
  public boolean isStaffOrBot() {
    return accounts.stream().anyMatch(account -> account.staff() || account.bot());
  }
}
