package io.qunflow.community;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A person in a community.
 *
 * @param accounts in the order they appeared; none only if all of them are linked to another member
 * @param facts what the template knows about the member, by fact key
 * @param linkedFacts keys of those facts that only a linked member stated; they go with the link
 */
public record Member(
    MemberId id,
    CommunityKey community,
    String nickname,
    boolean agreedToDuty,
    List<Account> accounts,
    Map<String, String> facts,
    Set<String> linkedFacts) {

  /** Whether the member is left out of every figure, award, vote and rotation. */
  public boolean isStaffOrBot() {
    return accounts.stream().anyMatch(account -> account.staff() || account.bot());
  }

  /** The member as lists, pages and REST show it: see {@link AccountMask}. */
  public Member masked() {
    var shown = new TreeMap<String, String>();
    facts.forEach(
        (key, value) ->
            shown.put(
                key,
                ContactFacts.contains(key)
                    ? AccountMask.mask(value)
                    : AccountMask.maskText(value)));
    return new Member(
        id,
        community,
        AccountMask.maskNickname(nickname),
        agreedToDuty,
        accounts.stream().map(Account::masked).toList(),
        shown,
        linkedFacts);
  }
}
