package io.qunflow.community;

import org.springframework.stereotype.Service;

/** Shows one member in full to somebody who may and says why, and keeps that in the log. */
@Service
public class AccountReveal {

  private final MemberService members;
  private final AccessLog log;

  AccountReveal(MemberService members, AccessLog log) {
    this.members = members;
    this.log = log;
  }

  /**
   * The member with accounts and contacts in full. The caller sees to it that the person may.
   *
   * @throws ReasonMissingException without a reason of 2 to 200 characters; nothing is shown
   */
  public Member reveal(MemberId id, String person, String reason)
      throws UnknownMemberException, ReasonMissingException {
    var stated = ReasonMissingException.check(reason);
    var member = members.find(id).orElseThrow(() -> new UnknownMemberException(id));
    log.record(
        person, member.community(), AccessKind.ACCOUNTS, id, stated, member.accounts().size());
    return member;
  }
}
